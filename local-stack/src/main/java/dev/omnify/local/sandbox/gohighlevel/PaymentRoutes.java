package dev.omnify.local.sandbox.gohighlevel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.omnify.local.sandbox.Request;
import dev.omnify.local.sandbox.gohighlevel.GoHighLevelApi.Call;
import dev.omnify.local.sandbox.gohighlevel.data.Location;
import dev.omnify.local.sandbox.gohighlevel.data.OrderBook.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Orders and the transactions that paid them, newest first. */
final class PaymentRoutes {
    private static final List<String> PAYMENT_STATUSES = List.of("paid", "unpaid", "refunded", "partially_paid");

    private interface Row {
        ObjectNode json(int order, Location location);
    }

    ObjectNode orders(Call call) {
        Checks.oneOf(call.request(), "paymentStatus", PAYMENT_STATUSES);
        return page(call, wantedOrder(call), PaymentRoutes::summary);
    }

    ObjectNode transactions(Call call) {
        Checks.required(call.request(), "altType");
        var wanted = common(call);
        var entity = call.request().parameter("entityId");
        var book = call.location().orders();
        return page(
                call,
                order -> book.payment(order) != Payment.UNPAID
                        && wanted.test(order)
                        && entity.filter(id -> !id.equals(book.id(order))).isEmpty(),
                PaymentRoutes::transaction);
    }

    ObjectNode order(Call call) {
        Checks.required(call.request(), "altType");
        Checks.location(call, "altId");
        var book = call.location().orders();
        for (int order = 0; order < book.size(); order++) {
            if (book.id(order).equals(call.id())) {
                return detail(order, call.location());
            }
        }
        throw VendorError.badRequest("Order with id " + call.id() + " not found");
    }

    private static ObjectNode page(Call call, IntPredicate wanted, Row row) {
        Checks.location(call, "altId");
        int limit = Checks.number(call.request(), "limit", 10, 1, 100);
        int offset = Checks.number(call.request(), "offset", 0, 0, Integer.MAX_VALUE);
        var answer = GoHighLevelApi.object();
        ArrayNode data = answer.putArray("data");
        int total = 0;
        for (int order = call.location().orders().size() - 1; order >= 0; order--) {
            if (wanted.test(order)) {
                if (total >= offset && data.size() < limit) {
                    data.add(row.json(order, call.location()));
                }
                total++;
            }
        }
        return answer.put("totalCount", total).put("traceId", UUID.randomUUID().toString());
    }

    private static IntPredicate wantedOrder(Call call) {
        var book = call.location().orders();
        var paymentStatus = call.request().parameter("paymentStatus");
        var status = call.request().parameter("status");
        return common(call)
                .and(order -> paymentStatus
                        .filter(wanted ->
                                !wanted.equals(book.payment(order).name().toLowerCase(Locale.ROOT)))
                        .isEmpty())
                .and(order -> status.filter(wanted -> !wanted.equals(status(book.payment(order))))
                        .isEmpty());
    }

    private static IntPredicate common(Call call) {
        var book = call.location().orders();
        long from = day(call.request(), "startAt", Long.MIN_VALUE, 0);
        long to = day(call.request(), "endAt", Long.MAX_VALUE, 1);
        var contact = call.request().parameter("contactId");
        return order -> book.at(order) >= from
                && book.at(order) < to
                && contact.filter(id -> !id.equals(
                                call.location().contact(book.contact(order)).id()))
                        .isEmpty();
    }

    /** The first millisecond of the day that a parameter names, or of the one so many days later. */
    private static long day(Request request, String name, long missing, int later) {
        var given = request.parameter(name);
        if (given.isEmpty()) {
            return missing;
        }
        try {
            return LocalDate.parse(
                            given.get().substring(0, Math.min(10, given.get().length())))
                    .plusDays(later)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeParseException e) {
            throw VendorError.unprocessable(List.of(name + " must be a date"));
        }
    }

    private static String status(Payment payment) {
        return switch (payment) {
            case PAID -> "completed";
            case REFUNDED -> "refunded";
            case UNPAID -> "pending";
        };
    }

    private static ObjectNode heading(String id, int order, Location location) {
        var book = location.orders();
        var contact = location.contact(book.contact(order));
        var json = GoHighLevelApi.object();
        json.put("_id", id).put("altId", location.plan().id()).put("altType", "location");
        json.put("contactId", contact.id()).put("contactName", contact.name()).put("contactEmail", contact.email());
        json.put("currency", location.plan().currency()).put("amount", decimal(book.cents(order)));
        json.put("liveMode", true);
        json.put("createdAt", Instant.ofEpochMilli(book.at(order)).toString());
        json.put("updatedAt", Instant.ofEpochMilli(book.updatedAt(order)).toString());
        return json;
    }

    private static ObjectNode summary(int order, Location location) {
        var book = location.orders();
        var json = heading(book.id(order), order, location);
        json.put("subtotal", decimal(book.cents(order))).put("discount", 0);
        json.put("status", status(book.payment(order)));
        json.put("totalProducts", 1 + book.cents(order) % 3);
        json.put("onetimeProducts", 1 + book.cents(order) % 3).put("recurringProducts", 0);
        json.put("fulfillmentStatus", book.payment(order) == Payment.UNPAID ? "unfulfilled" : "fulfilled");
        json.put("sourceType", "funnel").put("sourceSubType", "one_step_order_form");
        return json.put("sourceName", "Online store").put("sourceId", location.fixedId("funnel", 0));
    }

    private static ObjectNode detail(int order, Location location) {
        var book = location.orders();
        var contact = location.contact(book.contact(order));
        var json = heading(book.id(order), order, location);
        json.put("status", status(book.payment(order)));
        json.put("paymentStatus", book.payment(order).name().toLowerCase(Locale.ROOT));
        json.putObject("amountSummary")
                .put("subtotal", decimal(book.cents(order)))
                .put("discount", 0);
        json.putObject("contactSnapshot")
                .put("id", contact.id())
                .put("firstName", contact.firstName())
                .put("lastName", contact.lastName())
                .put("email", contact.email());
        json.putObject("source")
                .put("type", "funnel")
                .put("subType", "one_step_order_form")
                .put("id", location.fixedId("funnel", 0))
                .put("name", "Online store");
        json.putArray("items")
                .addObject()
                .put("name", "Basket")
                .put("qty", 1)
                .putObject("price")
                .put("amount", decimal(book.cents(order)))
                .put("currency", location.plan().currency());
        return json.put("traceId", UUID.randomUUID().toString());
    }

    private static ObjectNode transaction(int order, Location location) {
        var book = location.orders();
        var json = heading(book.transactionId(order), order, location);
        json.put("status", book.payment(order) == Payment.REFUNDED ? "refunded" : "succeeded");
        json.put("amountRefunded", decimal(book.refundedCents(order)));
        json.put("entityType", "order").put("entityId", book.id(order));
        json.put("entitySourceType", "funnel").put("entitySourceSubType", "one_step_order_form");
        json.put("entitySourceName", "Online store").put("entitySourceId", location.fixedId("funnel", 0));
        json.put("paymentProviderType", "stripe").put("chargeId", "ch_" + book.transactionId(order));
        return json.put("fulfilledAt", Instant.ofEpochMilli(book.at(order)).toString());
    }

    private static BigDecimal decimal(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
