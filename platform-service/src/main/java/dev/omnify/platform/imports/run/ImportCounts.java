package dev.omnify.platform.imports.run;

import dev.omnify.kit.Phrase;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.imports.RejectionReason;
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
    private final Map<String, Long> ordersByCurrency = new HashMap<>();
    private final RejectionReason.Tally reasons = new RejectionReason.Tally();
    private final List<Map<String, Object>> notes = new ArrayList<>();
    private final Taken taken;

    /** @param taken what runs before this one have brought in */
    ImportCounts(Taken taken) {
        this.taken = taken;
    }

    void acceptedRow() {
        rows++;
        accepted++;
    }

    void rejectedRow(String code, long line) {
        rows++;
        rejected++;
        reasons.add(code, 1, line);
    }

    void note(String code, Map<String, Object> arguments) {
        notes.add(Map.of("code", code, "arguments", arguments));
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
                ordersByCurrency.merge(order.currency(), 1L, Long::sum);
            } else {
                refunds++;
            }
            from = from == null || order.day().isBefore(from) ? order.day() : from;
            to = to == null || order.day().isAfter(to) ? order.day() : to;
            currencies.merge(order.currency(), 1L, Long::sum);
        }
    }

    /** Takes back rows that were read well and cannot be taken in together. */
    void refused(String code, long lines) {
        reasons.add(code, lines, 0);
        accepted -= lines;
        rejected += lines;
    }

    /** Takes back a customer whose records the intake refused. */
    void refused(OrderAssembly.Assembled assembled, String code) {
        customers--;
        refused(code, assembled.lines());
        for (Order order : assembled.customer().orders()) {
            if (order.kind() == Order.Kind.ORDER) {
                orders--;
                ordersByCurrency.merge(order.currency(), -1L, Long::sum);
            } else {
                refunds--;
            }
        }
    }

    /**
     * The job's result.
     *
     * @param currency of lines that name none
     * @param organization the organization's currency
     */
    Map<String, @Nullable Object> result(String currency, String organization, @Nullable String errorsUrl) {
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
        result.put("records", taken.records());
        result.put("resumed", taken.resumed());
        result.put("reasons", reasons.list().stream().map(ImportCounts::reason).toList());
        result.put("otherCurrency", otherThan(organization));
        if (free > 0) {
            note("free-orders", Map.of("orders", free));
        }
        if (currencies.size() > 1) {
            note(
                    "several-currencies",
                    Map.of("currencies", currencies.keySet().stream().sorted().toList()));
        }
        result.put("notes", List.copyOf(notes));
        return result;
    }

    private static Map<String, Object> reason(RejectionReason reason) {
        return Map.of("code", reason.code(), "count", reason.count(), "firstLine", reason.firstLine());
    }

    /** Orders that count in no figure of the organization, as they are in another currency than its own. */
    private @Nullable Map<String, Object> otherThan(String organization) {
        var others = ordersByCurrency.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(organization) && entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> Map.<String, Object>of("currency", entry.getKey(), "orders", entry.getValue()))
                .toList();
        long count = ordersByCurrency.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(organization))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return others.isEmpty() ? null : Map.of("organization", organization, "orders", count, "currencies", others);
    }

    private String mostUsed(String preferred) {
        return currencies.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().equals(preferred) ? 1 : 0))
                .map(Map.Entry::getKey)
                .orElse(preferred);
    }
}
