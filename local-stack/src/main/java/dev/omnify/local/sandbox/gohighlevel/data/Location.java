package dev.omnify.local.sandbox.gohighlevel.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One location with all its records up to a day. Contacts can be changed, in memory only; everything else is fixed. */
public final class Location {
    /** The stages of the one pipeline, in order. */
    public static final List<String> STAGES = List.of("New", "Qualified", "Proposal", "Closed");

    private final LocationPlan plan;
    private final List<Contact> contacts;
    private final Map<String, Integer> byId = new ConcurrentHashMap<>();
    private final OrderBook orders;
    private final List<Opportunity> opportunities;
    /** By id, what was changed or added since the location was made. */
    private final Map<String, Contact> touched = new LinkedHashMap<>();

    private int added;

    Location(LocationPlan plan, List<Contact> contacts, OrderBook orders, List<Opportunity> opportunities) {
        this.plan = plan;
        this.contacts = new CopyOnWriteArrayList<>(contacts);
        this.orders = orders;
        this.opportunities = List.copyOf(opportunities);
        contacts.forEach(contact -> byId.put(contact.id(), contact.number()));
    }

    /** What it was made from. */
    public LocationPlan plan() {
        return plan;
    }

    /** All orders. */
    public OrderBook orders() {
        return orders;
    }

    /** All opportunities, newest first. */
    public List<Opportunity> opportunities() {
        return opportunities;
    }

    /** How many contacts there are. */
    public int size() {
        return contacts.size();
    }

    /** The contact with that number. */
    public Contact contact(int number) {
        return contacts.get(number);
    }

    /** The contact with that id. */
    public Optional<Contact> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(contacts::get);
    }

    /** All contacts in the order asked for. */
    public List<Contact> sorted(Comparator<Contact> order) {
        var all = new ArrayList<>(contacts);
        all.sort(order);
        return all;
    }

    /** The contact with that e-mail address or, if none has it, that phone number. */
    public Optional<Contact> match(@Nullable String email, @Nullable String phone) {
        var byEmail = contacts.stream()
                .filter(contact -> email != null && email.equalsIgnoreCase(contact.email()))
                .findFirst();
        return byEmail.isPresent()
                ? byEmail
                : contacts.stream()
                        .filter(contact -> phone != null && phone.equals(contact.phone()))
                        .findFirst();
    }

    /** Adds the contact that is made from the next free number and id. */
    public synchronized Contact add(BiFunction<Integer, String, Contact> make) {
        var contact = make.apply(contacts.size(), fixedId("added contact", added++));
        put(contact);
        return contact;
    }

    /** Puts a changed contact in the place of the one with its number. */
    public synchronized void replace(Contact contact) {
        contacts.set(contact.number(), contact);
        touched.put(contact.id(), contact);
    }

    private void put(Contact contact) {
        contacts.add(contact);
        byId.put(contact.id(), contact.number());
        touched.put(contact.id(), contact);
    }

    /** Takes over what was changed in and added to the same location up to an earlier day. */
    synchronized void takeOver(Location before) {
        synchronized (before) {
            before.touched.values().forEach(contact -> {
                var number = byId.get(contact.id());
                if (number == null) {
                    put(contact.numbered(contacts.size()));
                } else {
                    replace(contact.numbered(number));
                }
            });
            added = before.added;
        }
    }

    /** The id of something there are only a few of. */
    public String fixedId(String kind, int number) {
        return Ids.record(plan.seed() ^ kind.hashCode(), number);
    }
}
