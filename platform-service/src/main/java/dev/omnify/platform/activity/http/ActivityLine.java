package dev.omnify.platform.activity.http;

import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the stream: a customer, whole. Its schema is {@code contracts/streams/activity.json}; the last line is
 * {@code {"watermark":"…"}} instead.
 *
 * @param consent purpose → {@code granted}, {@code refused} or {@code unknown}; a purpose nobody mentioned is missing,
 *     and the organization's default counts
 * @param orders orders and refunds in the order of time
 */
record ActivityLine(String customerId, Instant changedAt, Map<String, String> consent, List<OrderLine> orders) {

    /**
     * An order or a refund.
     *
     * @param day in the organization's time zone
     * @param amount minor units, positive for a refund too
     * @param kind {@code order} or {@code refund}
     */
    record OrderLine(String id, LocalDate day, long amount, String currency, String kind, String source) {
        static OrderLine of(Order order) {
            return new OrderLine(
                    order.id(),
                    order.day(),
                    order.amount(),
                    order.currency(),
                    order.kind().text(),
                    order.source());
        }
    }

    static ActivityLine of(Customer customer) {
        var consent = new TreeMap<String, String>();
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            customer.consent()
                    .about(purpose)
                    .ifPresent(
                            said -> consent.put(purpose.text(), said.decision().text()));
        }
        return new ActivityLine(
                customer.id(),
                customer.changedAt(),
                consent,
                customer.orders().stream().map(OrderLine::of).toList());
    }
}
