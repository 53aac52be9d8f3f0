package dev.omnify.platform.customer;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Customers for people to look at. */
@ApplicationScoped
public class Customers {
    private static final int LONGEST_QUERY = 320;
    private static final Pattern PHONE = Pattern.compile("[+\\d][-+\\d\\s()./]{2,}");

    private final CustomerStore store;
    private final PersonalData personalData;
    private final LookupHash hashes;

    Customers(CustomerStore store, PersonalData personalData, LookupHash hashes) {
        this.store = store;
        this.personalData = personalData;
        this.hashes = hashes;
    }

    /**
     * A customer with its personal fields in the clear.
     *
     * @param personal personal field → value
     */
    public record Opened(Customer customer, Map<String, String> personal) {}

    /** A page of customers in the order of their ids. */
    public Page<Opened> list(TenantId tenant, PageRequest request) {
        return opened(tenant, store.page(tenant, request));
    }

    /**
     * The customers that this names exactly: by e-mail address, by the id in a source, or else by phone number. All
     * else finds nobody, because what names a person is sealed.
     */
    public Page<Opened> find(TenantId tenant, String query, PageRequest request) {
        String text = query.strip();
        if (text.length() > LONGEST_QUERY) {
            return new Page<>(List.of(), null);
        }
        if (text.indexOf('@') >= 0) {
            return opened(tenant, withValue(tenant, PersonalField.EMAIL, text, request));
        }
        var ids = store.state(tenant).received().keySet().stream()
                .map(source -> Customer.idOf(tenant, source, text))
                .toList();
        var named = store.findAll(tenant, ids).values().stream()
                .map(CustomerStore.Versioned::customer)
                .toList();
        boolean phone = named.isEmpty() && PHONE.matcher(text).matches();
        return opened(tenant, phone ? withValue(tenant, PersonalField.PHONE, text, request) : new Page<>(named, null));
    }

    private Page<Customer> withValue(TenantId tenant, PersonalField field, String value, PageRequest request) {
        String hash = hashes.of(tenant, field.key(), field.comparable(value));
        return store.withHash(tenant, field, hash, request);
    }

    private Page<Opened> opened(TenantId tenant, Page<Customer> page) {
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
