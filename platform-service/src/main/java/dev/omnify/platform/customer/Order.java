package dev.omnify.platform.customer;

import dev.omnify.kit.IdSource;
import dev.omnify.kit.Money;
import dev.omnify.kit.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;

/**
 * One order or refund, whole. Bringing the same one again replaces it.
 *
 * @param id UUIDv8 of (tenant, kind, source, external id)
 * @param externalId its id in the source, unique there among the same kind
 * @param day the day it counts for, in the organization's time zone
 * @param amount minor units; of an order what was paid, of a refund what went back, as a positive number
 * @param currency ISO 4217
 */
public record Order(
        String id,
        String externalId,
        Instant at,
        LocalDate day,
        long amount,
        String currency,
        Kind kind,
        String source) {
    /** The order of time; of two at the same time the same one always comes first. */
    public static final Comparator<Order> BY_TIME =
            Comparator.comparing(Order::at).thenComparing(Order::id);

    /** What the external id of an order begins with that has none in its source. */
    public static final String UNNAMED = "~";

    /** Which way the money went. */
    public enum Kind {
        ORDER,
        /** Lowers spend; is no order and never resets recency. */
        REFUND;

        /** The name in documents and answers, lower case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The order that a source calls {@code externalId}, with its deterministic id. */
    public static Order of(
            TenantId tenant, String source, String externalId, Instant at, LocalDate day, Money money, Kind kind) {
        return new Order(
                idOf(tenant, source, externalId, kind),
                externalId,
                at.truncatedTo(ChronoUnit.MILLIS),
                day,
                money.amount(),
                money.currency(),
                kind,
                source);
    }

    /** The id of the order that a source calls {@code externalId}. */
    public static String idOf(TenantId tenant, String source, String externalId, Kind kind) {
        return IdSource.named(tenant.value(), kind.text(), source, externalId);
    }
}
