package dev.omnify.kit;

/**
 * An amount of money.
 *
 * @param amount in the currency's minor units (pence, cents)
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) {}
