package dev.omnify.local.sandbox.gohighlevel.data;

import java.time.LocalDate;

/**
 * What a generated location is to be like. The same plan gives the same location to the last byte.
 *
 * @param contacts how many contacts
 * @param paidOrders how many orders that were ever paid
 * @param lastDay the day of the last orders; there are two years of them
 * @param domain under which its people have their addresses, one that is reserved for examples
 */
public record LocationPlan(
        String id,
        String name,
        String currency,
        String country,
        String timezone,
        String domain,
        long seed,
        int contacts,
        int paidOrders,
        LocalDate lastDay) {}
