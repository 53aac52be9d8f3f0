package dev.omnify.platform.customer.search;

import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.customer.Customer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What customers have in common.
 *
 * @param tag one of their tags, exactly; any when null
 * @param source a source that knows them; any when null
 * @param consent what they said by purpose; {@code UNKNOWN} is those too who never said anything
 */
public record CustomerFilter(
        @Nullable String tag, @Nullable String source, Map<ConsentPurpose, ConsentDecision> consent) {
    /** Everybody. */
    public static final CustomerFilter NONE = new CustomerFilter(null, null, Map.of());

    public CustomerFilter {
        consent = Map.copyOf(consent);
    }

    /** Whether everybody fits. */
    public boolean isEmpty() {
        return tag == null && source == null && consent.isEmpty();
    }

    /** Whether this customer fits. */
    public boolean fits(Customer customer) {
        return (tag == null || customer.tags().contains(tag))
                && (source == null
                        || customer.externalIds().stream()
                                .anyMatch(external -> external.source().equals(source)))
                && consent.entrySet().stream()
                        .allMatch(asked -> customer.consent().decision(asked.getKey()) == asked.getValue());
    }
}
