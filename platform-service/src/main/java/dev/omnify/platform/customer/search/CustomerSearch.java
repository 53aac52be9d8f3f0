package dev.omnify.platform.customer.search;

import dev.omnify.kit.Page;
import dev.omnify.kit.Page.Cursor;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.CustomerStore;
import dev.omnify.platform.customer.Customers;
import dev.omnify.platform.customer.Customers.Opened;
import dev.omnify.platform.customer.PersonalField;
import dev.omnify.platform.customer.search.Selection.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds customers. What names a person exactly comes first: an id in a source, an e-mail address, a phone number. Only
 * when nobody has it, the beginnings of names and e-mail addresses are looked through. Pages are in the order of ids,
 * which never changes.
 */
@ApplicationScoped
public class CustomerSearch {
    /** Up to here customers are counted whom the database itself can tell. */
    private static final int COUNTED = 100_000;

    private static final int LONGEST_QUERY = 320;
    /**
     * Customers opened for one page, or to count, at most. A page that would need more is shorter and says where to go
     * on; a count that would need more tells how many fit among these.
     */
    private static final int MOST_OPENED = 10_000;

    private static final Pattern PHONE = Pattern.compile("[+\\d][-+\\d\\s()./]{2,}");
    private static final PageRequest ONE = new PageRequest(1, null);

    private final CustomerStore store;
    private final Customers customers;
    private final LookupHash hashes;
    private final SearchTokens tokens;

    public CustomerSearch(CustomerStore store, Customers customers, LookupHash hashes) {
        this.store = store;
        this.customers = customers;
        this.hashes = hashes;
        this.tokens = new SearchTokens(hashes);
    }

    /**
     * How many there are.
     *
     * @param customers how many were counted
     * @param more whether there may be more than were counted
     */
    public record Total(long customers, boolean more) {}

    /** How to go about a query. */
    private sealed interface Plan {
        /** All of these, nothing needs to be opened to tell. */
        record Exactly(Selection selection) implements Plan {}

        /** Those of these who fit once opened. */
        record Opening(Selection selection, NameQuery query) implements Plan {}

        /** These. */
        record Named(List<Customer> customers) implements Plan {}
    }

    /** A page of the customers that fit; all of them without a query. */
    public Page<Opened> page(TenantId tenant, @Nullable String query, CustomerFilter filter, PageRequest request) {
        return switch (plan(tenant, query, filter)) {
            case Plan.Exactly(Selection selection) -> opened(tenant, store.page(tenant, selection, request));
            case Plan.Named(List<Customer> named) -> new Page<>(customers.open(tenant, named), null);
            case Plan.Opening opening -> fitting(tenant, opening, request);
        };
    }

    /** How many customers fit. */
    public Total count(TenantId tenant, @Nullable String query, CustomerFilter filter) {
        return switch (plan(tenant, query, filter)) {
            case Plan.Exactly(Selection selection) -> total(store.count(tenant, selection, COUNTED + 1));
            case Plan.Named(List<Customer> named) -> new Total(named.size(), false);
            case Plan.Opening opening -> {
                var seen = new long[2];
                walk(tenant, opening, batch -> {
                    seen[0] += batch.size();
                    seen[1] += batch.stream()
                            .filter(one -> opening.query().fits(one.personal()))
                            .count();
                    return seen[0] < MOST_OPENED;
                });
                yield new Total(seen[1], seen[0] >= MOST_OPENED);
            }
        };
    }

    /** Hands over all customers that fit, page by page, until the taker says false. */
    public void each(TenantId tenant, @Nullable String query, CustomerFilter filter, Predicate<List<Opened>> taker) {
        switch (plan(tenant, query, filter)) {
            case Plan.Exactly(Selection selection) -> walk(tenant, selection, taker);
            case Plan.Named(List<Customer> named) -> {
                // They are all: whether the taker wants more is of no interest.
                var _ = taker.test(customers.open(tenant, named));
            }
            case Plan.Opening opening ->
                walk(
                        tenant,
                        opening,
                        batch -> taker.test(batch.stream()
                                .filter(one -> opening.query().fits(one.personal()))
                                .toList()));
        }
    }

    /** The sources that ever brought anything. */
    public List<String> sources(TenantId tenant) {
        return store.state(tenant).received().keySet().stream().sorted().toList();
    }

    private static Total total(long counted) {
        return new Total(Math.min(counted, COUNTED), counted > COUNTED);
    }

    private Plan plan(TenantId tenant, @Nullable String query, CustomerFilter filter) {
        String text = query == null ? "" : query.strip();
        if (text.isEmpty()) {
            return new Plan.Exactly(Selection.all(filter));
        }
        if (text.length() > LONGEST_QUERY) {
            return new Plan.Named(List.of());
        }
        var named = text.indexOf('@') < 0 ? withId(tenant, text) : List.<Customer>of();
        if (!named.isEmpty()) {
            return new Plan.Named(named.stream().filter(filter::fits).toList());
        }
        var exact = exactly(tenant, text);
        return exact == null ? beginning(tenant, text, filter) : new Plan.Exactly(new Selection(exact, filter));
    }

    private List<Customer> withId(TenantId tenant, String text) {
        var ids = sources(tenant).stream()
                .map(source -> Customer.idOf(tenant, source, text))
                .toList();
        return store.findAll(tenant, ids).values().stream()
                .map(CustomerStore.Versioned::customer)
                .toList();
    }

    /** The field that somebody has with exactly this value; null when nobody does. */
    private @Nullable Key exactly(TenantId tenant, String text) {
        var field = text.indexOf('@') >= 0
                ? PersonalField.EMAIL
                : PHONE.matcher(text).matches() ? PersonalField.PHONE : null;
        if (field == null) {
            return null;
        }
        var key = new Key.Hash(field, hashes.of(tenant, field.key(), field.comparable(text)));
        var anybody = store.page(tenant, new Selection(key, CustomerFilter.NONE), ONE);
        return anybody.items().isEmpty() ? null : key;
    }

    private Plan beginning(TenantId tenant, String text, CustomerFilter filter) {
        var query = NameQuery.of(text);
        var anyOf = tokens.of(tenant, query);
        return anyOf.isEmpty()
                ? new Plan.Named(List.of())
                : new Plan.Opening(new Selection(new Key.Tokens(anyOf), filter), query);
    }

    private Page<Opened> fitting(TenantId tenant, Plan.Opening opening, PageRequest request) {
        var found = new ArrayList<Opened>();
        @Nullable String cursor = request.cursor();
        int looked = 0;
        do {
            var page = store.page(tenant, opening.selection(), new PageRequest(PageRequest.MAX_LIMIT, cursor));
            for (Opened one : customers.open(tenant, page.items())) {
                if (opening.query().fits(one.personal())) {
                    if (found.size() == request.limit()) {
                        return new Page<>(
                                found, Cursor.encode(found.getLast().customer().id()));
                    }
                    found.add(one);
                }
            }
            looked += page.items().size();
            cursor = page.next();
        } while (cursor != null && looked < MOST_OPENED);
        return new Page<>(found, cursor);
    }

    private void walk(TenantId tenant, Plan.Opening opening, Predicate<List<Opened>> taker) {
        walk(tenant, opening.selection(), taker);
    }

    private void walk(TenantId tenant, Selection selection, Predicate<List<Opened>> taker) {
        @Nullable String cursor = null;
        boolean on;
        do {
            var page = store.page(tenant, selection, new PageRequest(PageRequest.MAX_LIMIT, cursor));
            on = taker.test(customers.open(tenant, page.items()));
            cursor = page.next();
        } while (on && cursor != null);
    }

    private Page<Opened> opened(TenantId tenant, Page<Customer> page) {
        return new Page<>(customers.open(tenant, page.items()), page.next());
    }
}
