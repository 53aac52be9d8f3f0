package dev.omnify.platform.connector.gohighlevel;

import dev.omnify.platform.connector.ChunkRequest;
import dev.omnify.platform.connector.PageWatch;
import dev.omnify.platform.connector.RecordChunk;
import dev.omnify.platform.connector.RecordStream;
import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.customer.CustomerRecord;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Opportunities, told of each customer as traits: how many are open, won and lost, and what the open ones are worth.
 * One customer's may lie anywhere in the list, so the whole of it is one chunk, of which only the sums are kept in
 * memory.
 */
final class OpportunitiesStream implements RecordStream {
    private final GoHighLevelClient client;
    private final GoHighLevelConfig config;

    OpportunitiesStream(GoHighLevelClient client, GoHighLevelConfig config) {
        this.client = client;
        this.config = config;
    }

    /** A page of the list. */
    @RegisterForReflection
    record OpportunityPage(
            @Nullable List<Opportunity> opportunities,
            @Nullable Meta meta) {}

    /** Where the next page begins. */
    @RegisterForReflection
    record Meta(
            @Nullable String nextPageUrl,
            @Nullable String startAfterId,
            @Nullable String startAfter,
            @Nullable Long total) {

        /** Where the next page begins; null when this was the last. */
        @Nullable String next() {
            return nextPageUrl == null || startAfterId == null ? null : startAfterId + ' ' + startAfter;
        }
    }

    /** What is used of an opportunity. */
    @RegisterForReflection
    record Opportunity(
            @Nullable String id,
            @Nullable String contactId,
            @Nullable String status,
            @Nullable BigDecimal monetaryValue) {}

    /** One customer's sums. */
    private static final class Sums {
        private int open;
        private int won;
        private int lost;
        private BigDecimal openValue = BigDecimal.ZERO;

        private void add(Opportunity opportunity) {
            switch (opportunity.status() == null ? "" : opportunity.status()) {
                case "open" -> {
                    open++;
                    openValue = openValue.add(
                            opportunity.monetaryValue() == null ? BigDecimal.ZERO : opportunity.monetaryValue());
                }
                case "won" -> won++;
                default -> lost++;
            }
        }

        private Map<String, String> traits() {
            return Map.of(
                    "opportunitiesOpen", Integer.toString(open),
                    "opportunitiesWon", Integer.toString(won),
                    "opportunitiesLost", Integer.toString(lost),
                    "opportunitiesOpenValue", openValue.toPlainString());
        }
    }

    @Override
    public String name() {
        return "opportunities";
    }

    @Override
    public String scope() {
        return Scopes.OPPORTUNITIES;
    }

    @Override
    public Counted counted() {
        return Counted.FACTS;
    }

    @Override
    public RecordChunk read(ChunkRequest request) {
        var byContact = new LinkedHashMap<String, Sums>();
        long read = 0;
        long failed = 0;
        var query = new LinkedHashMap<String, String>();
        query.put("location_id", GoHighLevelConnector.location(request.access()));
        query.put("limit", Integer.toString(config.pageSize()));
        while (true) {
            var page = client.get(
                    request.access(), Product.OPPORTUNITIES, "/opportunities/search", query, OpportunityPage.class);
            var opportunities = page.opportunities() == null ? List.<Opportunity>of() : page.opportunities();
            read += opportunities.size();
            failed += gather(opportunities, byContact);
            var meta = page.meta();
            String next = meta == null ? null : meta.next();
            var problem = request.watch().look(seen(opportunities, next, read, meta));
            if (opportunities.isEmpty() || meta == null || next == null || problem.isPresent()) {
                return new RecordChunk(records(byContact), read, failed, null, 1, 0, problem.orElse(null));
            }
            query.put("startAfterId", String.valueOf(meta.startAfterId()));
            query.put("startAfter", meta.startAfter() == null ? "" : meta.startAfter());
        }
    }

    private static PageWatch.Page seen(
            List<Opportunity> opportunities, @Nullable String next, long read, @Nullable Meta meta) {
        var ids = opportunities.stream()
                .map(Opportunity::id)
                .filter(Objects::nonNull)
                .toList();
        long total = meta == null || meta.total() == null ? 0 : meta.total();
        return new PageWatch.Page("", opportunities.size(), ids, next, read, total);
    }

    private static long gather(List<Opportunity> opportunities, Map<String, Sums> byContact) {
        long failed = 0;
        for (var opportunity : opportunities) {
            if (opportunity.contactId() == null) {
                failed++;
            } else {
                byContact
                        .computeIfAbsent(opportunity.contactId(), any -> new Sums())
                        .add(opportunity);
            }
        }
        return failed;
    }

    private static List<CustomerRecord> records(Map<String, Sums> byContact) {
        return byContact.entrySet().stream()
                .map(entry -> new CustomerRecord(
                        entry.getKey(), Map.of(), entry.getValue().traits(), null, Consent.NONE, List.of()))
                .toList();
    }
}
