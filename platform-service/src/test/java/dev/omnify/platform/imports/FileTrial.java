package dev.omnify.platform.imports;

import dev.omnify.kit.TenantId;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.imports.assembly.OrderAssembly;
import dev.omnify.platform.imports.content.FileContent;
import dev.omnify.platform.imports.line.LineReader;
import dev.omnify.platform.imports.line.Reading;
import dev.omnify.platform.organization.OrganizationSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a small file the way a job does, all in memory. */
final class FileTrial {
    static final TenantId TENANT = TenantId.of("00000000-0000-4000-8000-000000000001");

    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");

    private final FileLook.Found found;
    private final List<String> rejected = new ArrayList<>();
    private final Map<String, CustomerRecord> customers = new LinkedHashMap<>();
    private long accepted;
    private long free;

    private FileTrial(byte[] bytes, ImportOptions options, OrganizationSettings.Settings settings) {
        try {
            var content = new FileContent(() -> new ByteArrayInputStream(bytes), count -> {});
            found = new FileLook(options, settings, shape -> Map.of()).atAll(content, rows -> {});
            var lines = new LineReader(found.layout(), found.orders(), (field, value) -> "#" + value, RECEIVED);
            var assembly = new OrderAssembly(TENANT, "upload", found.layout(), RECEIVED);
            if (found.layout().missing().isEmpty()) {
                try (var table = found.layout().dialect().open(content.text(found.encoding()))) {
                    for (var row = table.next(); row.isPresent(); row = table.next()) {
                        long line = row.get().line();
                        switch (lines.read(row.get())) {
                            case Reading.Accepted taken -> {
                                accepted++;
                                assembly.add(taken.line());
                            }
                            case Reading.Rejected why -> rejected.add(line + " " + why.code());
                        }
                    }
                }
            }
            assembly.forEach(assembled -> {
                for (OrderAssembly.Refused order : assembled.refused()) {
                    accepted -= order.lines();
                    rejected.add(order.lines() + " rows of " + order.order());
                }
                if (assembled.lines() > 0) {
                    customers.put(assembled.customer().externalId(), assembled.customer());
                }
                free += assembled.free();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileTrial of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static FileTrial of(byte[] bytes) {
        return of(bytes, options(Map.of(), null));
    }

    static FileTrial of(String text, ImportOptions options) {
        return of(text.getBytes(StandardCharsets.UTF_8), options);
    }

    static FileTrial of(byte[] bytes, ImportOptions options) {
        return new FileTrial(bytes, options, new OrganizationSettings.Settings("GBP", ZoneOffset.UTC));
    }

    static FileTrial inZone(String text, String zone) {
        var settings = new OrganizationSettings.Settings("GBP", ZoneId.of(zone));
        return new FileTrial(text.getBytes(StandardCharsets.UTF_8), options(Map.of(), null), settings);
    }

    /** Of an organization that counts in another currency. */
    static FileTrial inCurrency(String text, String currency) {
        var settings = new OrganizationSettings.Settings(currency, ZoneOffset.UTC);
        return new FileTrial(text.getBytes(StandardCharsets.UTF_8), options(Map.of(), null), settings);
    }

    static FileTrial of(byte[] bytes, ImportOptions options, String zone) {
        return new FileTrial(bytes, options, new OrganizationSettings.Settings("GBP", ZoneId.of(zone)));
    }

    static ImportOptions options(Map<String, String> mapping, @Nullable String kind) {
        return new ImportOptions(kind, null, null, mapping, null, null, null, null, null, null);
    }

    FileLook.Found found() {
        return found;
    }

    /** "line code" of each rejected row. */
    List<String> rejected() {
        return rejected;
    }

    CustomerRecord customer(String id) {
        var customer = customers.get(id);
        if (customer == null) {
            throw new AssertionError("no customer " + id + " among " + customers.keySet());
        }
        return customer;
    }

    List<String> customerIds() {
        return List.copyOf(customers.keySet());
    }

    /** Orders as "customer order day amount", refunds with a minus before the amount, sorted. */
    List<String> orders() {
        return customers.entrySet().stream()
                .flatMap(entry -> entry.getValue().orders().stream().map(order -> text(entry.getKey(), order)))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    Stream<Order> all() {
        return customers.values().stream().flatMap(customer -> customer.orders().stream());
    }

    /** Rows, accepted and rejected. */
    long rows() {
        return accepted + rejected.size();
    }

    long accepted() {
        return accepted;
    }

    /** Orders, or refunds. */
    List<Order> all(Order.Kind kind) {
        return all().filter(order -> order.kind() == kind).toList();
    }

    /** Orders less refunds, minor units. */
    long total() {
        return all().mapToLong(order -> order.kind() == Order.Kind.ORDER ? order.amount() : -order.amount())
                .sum();
    }

    /** Orders that nothing was paid for. */
    long free() {
        return free;
    }

    /** The codes of what was guessed or looks wrong. */
    List<String> problems() {
        return Stream.concat(
                        found.layout().missing().stream().map(problem -> problem.field() + " " + problem.code()),
                        found.layout().problems().stream().map(problem -> problem.field() + " " + problem.code()))
                .toList();
    }

    private static String text(String customer, Order order) {
        String id = order.externalId().startsWith("~") ? "~" : order.externalId();
        String sign = order.kind() == Order.Kind.REFUND ? "-" : "";
        return customer + " " + id + " " + order.day() + " " + sign + order.amount() + order.currency();
    }
}
