package dev.omnify.platform.export;

import dev.omnify.kit.TenantId;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.consent.ContactChannel;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.CustomerStore;
import dev.omnify.platform.customer.Customers;
import dev.omnify.platform.customer.Customers.Opened;
import dev.omnify.platform.customer.PersonalField;
import dev.omnify.platform.customer.search.CustomerFilter;
import dev.omnify.platform.customer.search.Selection;
import dev.omnify.platform.export.format.Contact;
import dev.omnify.platform.export.format.Reach;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The addresses of all who refused, of whichever source. Records of several sources are not put together, so a refusal
 * counts for every record that has the same e-mail address or telephone number. It is read once for an export, two
 * queries by an index. Whoever refused is opened on the way, a batch at a time, so that an address counts as it is
 * meant and not as its source wrote it; what is kept are marks by digests, in memory, until the export ends.
 */
final class Refusals {
    private static final List<ConsentPurpose> OF_CONTACT = List.of(ConsentPurpose.MARKETING, ConsentPurpose.SMS);
    private static final List<PersonalField> ADDRESSES = List.of(PersonalField.EMAIL, PersonalField.PHONE);

    private final AddressMarks refused = new AddressMarks();

    private Refusals() {}

    /** All that the tenant's customers refused. */
    static Refusals of(TenantId tenant, CustomerStore store, Customers customers) {
        var all = new Refusals();
        var batch = new ArrayList<Customer>();
        for (ConsentPurpose purpose : OF_CONTACT) {
            var who = new CustomerFilter(null, null, Map.of(purpose, ConsentDecision.REFUSED));
            store.each(tenant, Selection.all(who), customer -> {
                if (!hashes(customer).isEmpty()) {
                    batch.add(customer);
                }
                if (batch.size() == Entries.BATCH) {
                    all.mark(customers.open(tenant, batch));
                    batch.clear();
                }
            });
        }
        all.mark(customers.open(tenant, batch));
        return all;
    }

    private void mark(List<Opened> opened) {
        for (Opened one : opened) {
            mark(one.customer(), hashes(one.customer()));
            mark(one.customer(), Reach.mayMean(one));
        }
    }

    private void mark(Customer customer, Collection<String> addresses) {
        for (ContactChannel channel : ContactChannel.values()) {
            if (channel.decision(customer.consent()) == ConsentDecision.REFUSED) {
                addresses.forEach(address -> refused.mark(address, channel.ordinal()));
            }
        }
    }

    /** The hashes of the addresses as they were written: what is the same text is the same, whatever it means. */
    private static List<String> hashes(Customer customer) {
        return ADDRESSES.stream()
                .map(field -> customer.hashes().get(field.key()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What counts for each channel, of each of these customers, in their order. */
    List<Map<ContactChannel, ConsentDecision>> decisions(List<Opened> opened, List<Contact> contacts) {
        var all = new ArrayList<Map<ContactChannel, ConsentDecision>>();
        for (int i = 0; i < opened.size(); i++) {
            var customer = opened.get(i).customer();
            var known = Reach.knownAs(opened.get(i), contacts.get(i));
            all.add(decisions(
                    customer,
                    Stream.concat(hashes(customer).stream(), known.stream()).toList()));
        }
        return all;
    }

    private Map<ContactChannel, ConsentDecision> decisions(Customer customer, List<String> addresses) {
        var decisions = ContactChannel.decisions(customer.consent());
        decisions.replaceAll((channel, own) ->
                addresses.stream().anyMatch(address -> refused.has(address, channel.ordinal()))
                        ? ConsentDecision.REFUSED
                        : own);
        return decisions;
    }
}
