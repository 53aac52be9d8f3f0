package dev.omnify.platform.export;

import dev.omnify.kit.TenantId;
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
import java.util.ArrayList;
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

    Entries(CustomerSearch search, CustomerStore store, Customers customers, MemberLists lists) {
        this.search = search;
        this.store = store;
        this.customers = customers;
        this.lists = lists;
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
            if (members == null) {
                search.each(
                        tenant,
                        request.query(),
                        request.filter(),
                        batch -> batch.stream()
                                .allMatch(one -> taker.test(
                                        new Entry(one.customer(), Contact.of(one), null, "", head(), currency))));
                return;
            }
            var batch = new LinkedHashMap<String, ListMember>();
            var on = new boolean[] {true};
            members.each(member -> {
                batch.put(member.customerId(), member);
                if (batch.size() == BATCH) {
                    on[0] = hand(batch, currency, taker);
                    batch.clear();
                }
                return on[0];
            });
            if (on[0]) {
                hand(batch, currency, taker);
            }
        }

        private boolean hand(Map<String, ListMember> batch, String currency, Predicate<Entry> taker) {
            var found = store.findAll(tenant, batch.keySet());
            var present = new ArrayList<>(batch.keySet().stream()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .map(CustomerStore.Versioned::customer)
                    .toList());
            List<Opened> opened = customers.open(tenant, present);
            for (Opened one : opened) {
                var member = Objects.requireNonNull(batch.get(one.customer().id()));
                if (!taker.test(
                        new Entry(one.customer(), Contact.of(one), member, segment(member), head(), currency))) {
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

    /** Begins to read a list; what is wrong with it is known before its first member. */
    Listed open(TenantId tenant, ExportRequest request) {
        ListRef list = request.list();
        return new Listed(tenant, request, list.kind() == ListKind.CUSTOMERS ? null : lists.open(tenant, list));
    }
}
