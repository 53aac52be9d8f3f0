package dev.omnify.platform.imports.run;

import dev.omnify.kit.Phrase;
import dev.omnify.platform.customer.IntakeCounts;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.imports.assembly.OrderAssembly;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an import has come to so far, and its result in the end. */
final class ImportCounts {
    private long rows;
    private long accepted;
    private long rejected;
    private long customers;
    private long orders;
    private long refunds;
    private long free;
    private long stored;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private final Map<String, Long> currencies = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private IntakeCounts intake = IntakeCounts.NONE;

    void acceptedRow() {
        rows++;
        accepted++;
    }

    void rejectedRow() {
        rows++;
        rejected++;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    long rows() {
        return rows;
    }

    /** How many rows belong to the customers that were put together. */
    long stored() {
        return stored;
    }

    Phrase reading() {
        return Phrase.of("reading-rows", "read", rows).with("rejected", rejected);
    }

    Phrase storing() {
        return Phrase.of("storing-customers", "customers", customers).with("rejected", rejected);
    }

    void assembled(OrderAssembly.Assembled assembled) {
        customers++;
        stored += assembled.lines();
        free += assembled.free();
        for (Order order : assembled.customer().orders()) {
            if (order.kind() == Order.Kind.ORDER) {
                orders++;
            } else {
                refunds++;
            }
            from = from == null || order.day().isBefore(from) ? order.day() : from;
            to = to == null || order.day().isAfter(to) ? order.day() : to;
            currencies.merge(order.currency(), 1L, Long::sum);
        }
    }

    /** Takes back a customer whose records the intake refused. */
    void refused(OrderAssembly.Assembled assembled) {
        customers--;
        accepted -= assembled.lines();
        rejected += assembled.lines();
        for (Order order : assembled.customer().orders()) {
            if (order.kind() == Order.Kind.ORDER) {
                orders--;
            } else {
                refunds--;
            }
        }
    }

    void taken(IntakeCounts counts) {
        intake = intake.plus(new IntakeCounts(counts.customers(), counts.orders(), List.of()));
    }

    /** The job's result. */
    Map<String, @Nullable Object> result(String currency, @Nullable String errorsUrl) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("rows", rows);
        result.put("accepted", accepted);
        result.put("rejected", rejected);
        result.put("customers", customers);
        result.put("orders", orders);
        result.put("refunds", refunds);
        result.put("from", from == null ? null : from.toString());
        result.put("to", to == null ? null : to.toString());
        result.put("currency", currencies.isEmpty() ? currency : mostUsed(currency));
        result.put("errorsUrl", errorsUrl);
        result.put("records", Map.of("customers", tally(intake.customers()), "orders", tally(intake.orders())));
        if (free > 0) {
            notes.add(free + " orders have an amount of 0; they count as orders.");
        }
        if (currencies.size() > 1) {
            notes.add("There are orders in several currencies: " + String.join(", ", currencies.keySet()) + ".");
        }
        result.put("notes", List.copyOf(notes));
        return result;
    }

    private String mostUsed(String preferred) {
        return currencies.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().equals(preferred) ? 1 : 0))
                .map(Map.Entry::getKey)
                .orElse(preferred);
    }

    private static Map<String, Object> tally(IntakeCounts.Tally tally) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("created", tally.created());
        counts.put("updated", tally.updated());
        counts.put("unchanged", tally.unchanged());
        return counts;
    }
}
