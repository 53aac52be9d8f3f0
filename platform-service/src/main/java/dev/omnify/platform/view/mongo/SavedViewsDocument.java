package dev.omnify.platform.view.mongo;

import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.customer.search.CustomerFilter;
import dev.omnify.platform.view.SavedView;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All views of a tenant in its only document, so that their number and names are kept to by one write. */
@MongoEntity(collection = "saved_views")
@RegisterForReflection
public record SavedViewsDocument(String id, List<ViewDocument> views) {
    static final String ID = "customers";

    /**
     * One view.
     *
     * @param consent purpose → decision
     */
    @RegisterForReflection
    public record ViewDocument(
            String id,
            String name,
            @Nullable String tag,
            @Nullable String source,
            Map<String, String> consent,
            Instant createdAt,
            Instant changedAt) {
        static ViewDocument of(SavedView view) {
            var consent = new TreeMap<String, String>();
            view.filter().consent().forEach((purpose, decision) -> consent.put(purpose.text(), decision.text()));
            return new ViewDocument(
                    view.id(),
                    view.name(),
                    view.filter().tag(),
                    view.filter().source(),
                    consent,
                    view.createdAt(),
                    view.changedAt());
        }

        SavedView toDomain() {
            var said = new EnumMap<ConsentPurpose, ConsentDecision>(ConsentPurpose.class);
            consent.forEach((purpose, decision) -> said.put(
                    ConsentPurpose.valueOf(purpose.toUpperCase(Locale.ROOT)),
                    ConsentDecision.valueOf(decision.toUpperCase(Locale.ROOT))));
            return new SavedView(id, name, new CustomerFilter(tag, source, said), createdAt, changedAt);
        }
    }
}
