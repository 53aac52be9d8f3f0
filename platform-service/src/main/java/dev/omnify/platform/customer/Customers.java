package dev.omnify.platform.customer;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Customers for people to look at. */
@ApplicationScoped
public class Customers {
    private final CustomerStore store;
    private final PersonalData personalData;

    Customers(CustomerStore store, PersonalData personalData) {
        this.store = store;
        this.personalData = personalData;
    }

    /**
     * A customer with its personal fields in the clear.
     *
     * @param personal personal field → value
     */
    public record Opened(Customer customer, Map<String, String> personal) {}

    /** A page of customers in the order of their ids. */
    public Page<Opened> list(TenantId tenant, PageRequest request) {
        var page = store.page(tenant, request);
        var sealed = new HashMap<String, String>();
        for (Customer customer : page.items()) {
            if (customer.sealed() != null) {
                sealed.put(customer.id(), customer.sealed());
            }
        }
        var opened = personalData.openAll(tenant, sealed);
        return page.map(customer -> new Opened(customer, opened.getOrDefault(customer.id(), Map.of())));
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

    private Opened open(TenantId tenant, Customer customer) {
        String sealed = customer.sealed();
        return new Opened(customer, sealed == null ? Map.of() : personalData.open(tenant, customer.id(), sealed));
    }
}
