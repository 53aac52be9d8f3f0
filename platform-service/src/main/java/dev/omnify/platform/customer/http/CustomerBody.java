package dev.omnify.platform.customer.http;

import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.Customers;
import dev.omnify.platform.customer.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer as people see it.
 *
 * @param personal name, firstName, lastName, email, phone, address: those that are known
 * @param consent what was said, by purpose; a purpose nobody mentioned is missing
 * @param orders how many orders until now, refunds not counted; what is dated later counts in none of the three
 */
@Schema(name = "Customer")
record CustomerBody(
        String customerId,
        List<ExternalIdBody> externalIds,
        Map<String, String> personal,
        Map<String, String> traits,
        List<String> tags,
        Map<String, ConsentBody> consent,
        long orders,
        @Nullable LocalDate firstOrder,
        @Nullable LocalDate lastOrder,
        Instant createdAt,
        Instant changedAt) {

    /**
     * What a source calls the customer.
     *
     * @param id null where the source has no number of its own and tells the customer by an address or a name
     */
    @Schema(name = "CustomerSource")
    record ExternalIdBody(String source, @Nullable String id) {}

    /**
     * What was said about one purpose, by whom we know it and when.
     *
     * @param emailOnly whether a yes to marketing was asked for e-mail alone
     */
    @Schema(name = "ConsentStatement")
    record ConsentBody(
            @Schema(enumeration = {"granted", "refused", "unknown"})
            String decision,

            String source,
            @Nullable Instant statedAt,
            Instant receivedAt,
            boolean emailOnly) {}

    static CustomerBody of(Customers.Opened opened, Instant now) {
        return of(opened.customer().until(now), opened.personal());
    }

    /** A customer without anything personal, for other services. */
    static CustomerBody withoutPerson(Customer customer, Instant now) {
        return of(customer.until(now), Map.of());
    }

    private static CustomerBody of(Customer customer, Map<String, String> personal) {
        var orders = customer.orders().stream()
                .filter(order -> order.kind() == Order.Kind.ORDER)
                .map(Order::day)
                .sorted()
                .toList();
        var consent = new TreeMap<String, ConsentBody>();
        customer.consent()
                .statements()
                .forEach((purpose, said) -> consent.put(
                        purpose.text(),
                        new ConsentBody(
                                said.decision().text(),
                                said.source(),
                                said.statedAt(),
                                said.receivedAt(),
                                said.emailOnly())));
        return new CustomerBody(
                customer.id(),
                customer.externalIds().stream()
                        .map(id -> new ExternalIdBody(id.source(), id.number().orElse(null)))
                        .toList(),
                new TreeMap<>(personal),
                new TreeMap<>(customer.traits()),
                customer.tags().stream().sorted().toList(),
                consent,
                orders.size(),
                orders.isEmpty() ? null : orders.getFirst(),
                orders.isEmpty() ? null : orders.getLast(),
                customer.createdAt(),
                customer.changedAt());
    }
}
