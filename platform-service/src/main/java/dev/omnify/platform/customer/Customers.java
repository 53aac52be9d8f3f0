package dev.omnify.platform.customer;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customers for people to look at. */
@ApplicationScoped
public class Customers {
    private final CustomerStore store;
    private final PersonalData personalData;

    public Customers(CustomerStore store, PersonalData personalData) {
        this.store = store;
        this.personalData = personalData;
    }

    /**
     * A customer with its personal fields in the clear.
     *
     * @param personal personal field → value
     */
    public record Opened(Customer customer, Map<String, String> personal) {}

    /** These customers with their personal fields in the clear, in the same order: one read for all. */
    public List<Opened> open(TenantId tenant, List<Customer> found) {
        var sealed = new HashMap<String, String>();
        for (Customer customer : found) {
            if (customer.sealed() != null) {
                sealed.put(customer.id(), customer.sealed());
            }
        }
        var opened = personalData.openAll(tenant, sealed);
        return found.stream()
                .map(customer -> new Opened(customer, opened.getOrDefault(customer.id(), Map.of())))
                .toList();
    }

    /** One customer; {@code not-found} when there is none of this id. */
    public Opened get(TenantId tenant, String id) {
        return open(tenant, getSealed(tenant, id));
    }

    /** One customer without anything personal; {@code not-found} when there is none of this id. */
    public Customer getSealed(TenantId tenant, String id) {
        return store.find(tenant, id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such customer."));
    }

    /** A customer's orders and refunds, the newest first; {@code not-found} when there is none of this id. */
    public Page<Order> timeline(TenantId tenant, String id, PageRequest request) {
        var place = TimelinePlace.of(request.cursor());
        var found = getSealed(tenant, id).orders().reversed().stream()
                .filter(place::precedes)
                .limit(request.limit() + 1L)
                .toList();
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, request.limit());
        return new Page<>(items, TimelinePlace.at(items.getLast()).cursor());
    }

    private Opened open(TenantId tenant, Customer customer) {
        String sealed = customer.sealed();
        return new Opened(customer, sealed == null ? Map.of() : personalData.open(tenant, customer.id(), sealed));
    }
}
