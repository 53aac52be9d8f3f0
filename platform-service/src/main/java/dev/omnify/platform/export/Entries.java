package dev.omnify.platform.export;

import dev.omnify.kit.TenantId;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.customer.Customer;
import dev.omnify.platform.customer.CustomerStore;
import dev.omnify.platform.customer.Customers;
import dev.omnify.platform.customer.Customers.Opened;
import dev.omnify.platform.customer.search.CustomerSearch;
import dev.omnify.platform.export.format.Column.Entry;
import dev.omnify.platform.export.format.Contact;
import dev.omnify.platform.export.member.ListHead;
import dev.omnify.platform.export.member.ListKind;
import dev.omnify.platform.export.member.ListMember;
import dev.omnify.platform.export.member.ListRef;
import dev.omnify.platform.export.member.MemberList;
import dev.omnify.platform.export.member.MemberLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is in a list, with their personal fields in the clear: a batch at a time, however long the list is. */
@ApplicationScoped
class Entries {
    /** Customers held at once. */
    static final int BATCH = 200;

    private final CustomerSearch search;
    private final CustomerStore store;
    private final Customers customers;
    private final MemberLists lists;
    private final Clock clock;

    Entries(CustomerSearch search, CustomerStore store, Customers customers, MemberLists lists, Clock clock) {
        this.search = search;
        this.store = store;
        this.customers = customers;
        this.lists = lists;
        this.clock = clock;
    }

    /** A list that is about to be walked; closing it lets its source go. */
    final class Listed implements AutoCloseable {
        private final TenantId tenant;
        private final ExportRequest request;
        private final @Nullable MemberList members;

        private Listed(TenantId tenant, ExportRequest request, @Nullable MemberList members) {
            this.tenant = tenant;
            this.request = request;
            this.members = members;
        }

        ListHead head() {
            return members == null ? ListHead.PLAIN : members.head();
        }

        /** Hands over one entry after the other until the taker says false. */
        void each(String currency, Predicate<Entry> taker) {
            var refusals = Refusals.of(tenant, store, customers);
            var making = new Making(head(), currency, refusals, clock.instant());
            if (members == null) {
                search.each(tenant, request.query(), request.filter(), batch -> hand(batch, Map.of(), making, taker));
                return;
            }
            var batch = new LinkedHashMap<String, ListMember>();
            var on = new boolean[] {true};
            members.each(member -> {
                batch.put(member.customerId(), member);
                if (batch.size() == BATCH) {
                    on[0] = hand(batch, making, taker);
                    batch.clear();
                }
                return on[0];
            });
            if (on[0]) {
                hand(batch, making, taker);
            }
        }

        /** Whoever refused to be analysed since is in no list that an analysis made. */
        private boolean hand(Map<String, ListMember> batch, Making making, Predicate<Entry> taker) {
            var found = store.findAll(tenant, batch.keySet());
            var present = batch.keySet().stream()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .map(CustomerStore.Versioned::customer)
                    .filter(Entries::mayBeAnalysed)
                    .toList();
            return hand(customers.open(tenant, present), batch, making, taker);
        }

        private boolean hand(
                List<Opened> opened, Map<String, ListMember> batch, Making making, Predicate<Entry> taker) {
            var contacts = opened.stream().map(Contact::of).toList();
            var decisions = making.refusals().decisions(opened, contacts);
            for (int i = 0; i < opened.size(); i++) {
                var customer = opened.get(i).customer();
                var member = batch.get(customer.id());
                var entry = new Entry(
                        customer.until(making.now()),
                        contacts.get(i),
                        decisions.get(i),
                        member,
                        member == null ? "" : segment(member),
                        making.head(),
                        making.currency());
                if (!taker.test(entry)) {
                    return false;
                }
            }
            return true;
        }

        private String segment(ListMember member) {
            String id = member.segment();
            return id == null ? "" : head().called(request.list(), id, request.segmentNames());
        }

        @Override
        public void close() {
            if (members != null) {
                members.close();
            }
        }
    }

    /** What all entries of an export are made with. */
    private record Making(ListHead head, String currency, Refusals refusals, Instant now) {}

    /** Unless the customer said otherwise; of who was never asked, the analysis has taken whom it may. */
    private static boolean mayBeAnalysed(Customer customer) {
        return customer.consent()
                .about(ConsentPurpose.ANALYTICS)
                .map(said -> said.decision() == ConsentDecision.GRANTED)
                .orElse(true);
    }

    /** Begins to read a list; what is wrong with it is known before its first member. */
    Listed open(TenantId tenant, ExportRequest request) {
        ListRef list = request.list();
        return new Listed(tenant, request, list.kind() == ListKind.CUSTOMERS ? null : lists.open(tenant, list));
    }
}
