package dev.omnify.platform.customer.mongo;

import com.mongodb.client.model.Filters;
import dev.omnify.kit.TenantId;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.customer.PersonalField;
import dev.omnify.platform.customer.search.CustomerFilter;
import dev.omnify.platform.customer.search.Selection;
import dev.omnify.platform.customer.search.Selection.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Selections as MongoDB filters; each names what the indexes begin with. */
final class CustomerFilters {
    private CustomerFilters() {}

    static Bson of(TenantId tenant, Selection selection) {
        var all = new ArrayList<Bson>();
        switch (selection.key()) {
            case null -> {}
            case Key.Hash(PersonalField field, String hash) -> all.add(Filters.eq("hashes." + field.key(), hash));
            case Key.Tokens(List<String> anyOf) ->
                all.add(
                        anyOf.size() == 1
                                ? Filters.eq("searchTokens", anyOf.getFirst())
                                : Filters.in("searchTokens", anyOf));
        }
        add(all, selection.filter());
        if (all.isEmpty()) {
            return new Document();
        }
        // All but the index by search tokens begin with the tenant.
        all.addFirst(Filters.eq("tenantId", tenant.value()));
        return Filters.and(all);
    }

    private static void add(List<Bson> all, CustomerFilter filter) {
        if (filter.tag() != null) {
            all.add(Filters.eq("tags", filter.tag()));
        }
        if (filter.source() != null) {
            all.add(Filters.eq("externalIds.source", filter.source()));
        }
        for (Map.Entry<ConsentPurpose, ConsentDecision> asked : filter.consent().entrySet()) {
            String decision = "consent." + asked.getKey().text() + ".decision";
            all.add(
                    asked.getValue() == ConsentDecision.UNKNOWN
                            ? Filters.in(decision, asked.getValue().text(), null)
                            : Filters.eq(decision, asked.getValue().text()));
        }
    }
}
