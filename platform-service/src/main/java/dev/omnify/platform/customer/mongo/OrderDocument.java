package dev.omnify.platform.customer.mongo;

import dev.omnify.platform.customer.Order;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order inside its customer's document, as few bytes: one-letter names, because a document may hold 100,000 of them
 * in its 16 MB.
 *
 * @param i the id, 16 bytes
 * @param x the external id
 * @param t the time
 * @param d the day, days since 1970
 * @param a the amount in minor units
 * @param c the currency
 * @param r true for a refund, null for an order
 * @param s the source
 */
@RegisterForReflection
public record OrderDocument(
        UUID i,
        String x,
        Instant t,
        int d,
        long a,
        String c,
        @Nullable Boolean r,
        String s) {

    static OrderDocument of(Order order) {
        return new OrderDocument(
                UUID.fromString(order.id()),
                order.externalId(),
                order.at(),
                Math.toIntExact(order.day().toEpochDay()),
                order.amount(),
                order.currency(),
                order.kind() == Order.Kind.REFUND ? Boolean.TRUE : null,
                order.source());
    }

    Order toDomain() {
        return new Order(
                i.toString(),
                x,
                t,
                LocalDate.ofEpochDay(d),
                a,
                c,
                Boolean.TRUE.equals(r) ? Order.Kind.REFUND : Order.Kind.ORDER,
                s);
    }
}
