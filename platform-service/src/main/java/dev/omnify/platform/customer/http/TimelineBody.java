package dev.omnify.platform.customer.http;

import dev.omnify.kit.Money;
import dev.omnify.platform.customer.Order;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order or a refund in a customer's timeline.
 *
 * @param kind {@code order} or {@code refund}
 * @param amount positive for a refund too
 * @param externalId its id in the source; null when it has none there
 */
@Schema(name = "TimelineEntry")
record TimelineBody(
        String id,
        String kind,
        Instant at,
        LocalDate day,
        Money amount,
        String source,
        @Nullable String externalId) {
    static TimelineBody of(Order order) {
        return new TimelineBody(
                order.id(),
                order.kind().text(),
                order.at(),
                order.day(),
                new Money(order.amount(), order.currency()),
                order.source(),
                order.externalId().startsWith(Order.UNNAMED) ? null : order.externalId());
    }
}
