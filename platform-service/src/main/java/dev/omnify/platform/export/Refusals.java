package dev.omnify.platform.export;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.crypto.LookupHash;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The addresses of all who refused, of whichever source. Records of several sources are not put together, so a refusal
 * counts for every record that has the same e-mail address or telephone number. It is read once for an export, two
 * queries by an index, and kept as marks by keyed hashes. Whoever refused and has a telephone is opened on the way, a
 * batch at a time, so that the number counts as it would be dialled, too; what can be dialled differently from how it
 * is written (an extension, another country's way out, other digits) has a hash that no other source's spelling has.
 */
final class Refusals {
    private static final List<ConsentPurpose> OF_CONTACT = List.of(ConsentPurpose.MARKETING, ConsentPurpose.SMS);

    private final AddressMarks refused = new AddressMarks();
    private final TenantId tenant;
    private final LookupHash hashes;

    private Refusals(TenantId tenant, LookupHash hashes) {
        this.tenant = tenant;
        this.hashes = hashes;
    }

    /** All that the tenant's customers refused. */
    static Refusals of(TenantId tenant, CustomerStore store, Customers customers, LookupHash hashes) {
        var all = new Refusals(tenant, hashes);
        var withPhone = new ArrayList<Customer>();
        for (ConsentPurpose purpose : OF_CONTACT) {
            var who = new CustomerFilter(null, null, Map.of(purpose, ConsentDecision.REFUSED));
            store.each(tenant, Selection.all(who), customer -> {
                all.mark(customer, addresses(customer));
                if (customer.hashes().containsKey(PersonalField.PHONE.key())) {
                    withPhone.add(customer);
                }
                if (withPhone.size() == Entries.BATCH) {
                    all.markDialled(customers.open(tenant, withPhone));
                    withPhone.clear();
                }
            });
        }
        all.markDialled(customers.open(tenant, withPhone));
        return all;
    }

    private void mark(Customer customer, List<String> addresses) {
        for (ContactChannel channel : ContactChannel.values()) {
            if (channel.decision(customer.consent()) == ConsentDecision.REFUSED) {
                addresses.forEach(address -> refused.mark(address, channel.ordinal()));
            }
        }
    }

    private void markDialled(List<Opened> opened) {
        var dialled = opened.stream().map(one -> Contact.of(one).phone()).toList();
        var hashed = hashes.each(tenant, PersonalField.PHONE.key(), dialled);
        for (int i = 0; i < opened.size(); i++) {
            if (!dialled.get(i).isEmpty()) {
                mark(opened.get(i).customer(), List.of(hashed.get(i)));
            }
        }
    }

    private static List<String> addresses(Customer customer) {
        var addresses = new ArrayList<String>();
        for (PersonalField field : List.of(PersonalField.EMAIL, PersonalField.PHONE)) {
            String hash = customer.hashes().get(field.key());
            if (hash != null) {
                addresses.add(hash);
            }
        }
        return addresses;
    }

    /** What counts for each channel, of each of these customers, in their order. */
    List<Map<ContactChannel, ConsentDecision>> decisions(List<Opened> opened, List<Contact> contacts) {
        var spellings = contacts.stream().map(Contact::spellingsOfPhone).toList();
        var hashed = hashes.each(
                        tenant,
                        PersonalField.PHONE.key(),
                        spellings.stream().flatMap(List::stream).toList())
                .iterator();
        var all = new ArrayList<Map<ContactChannel, ConsentDecision>>();
        for (int i = 0; i < opened.size(); i++) {
            var customer = opened.get(i).customer();
            var addresses = addresses(customer);
            spellings.get(i).forEach(spelling -> addresses.add(hashed.next()));
            all.add(decisions(customer, addresses));
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
