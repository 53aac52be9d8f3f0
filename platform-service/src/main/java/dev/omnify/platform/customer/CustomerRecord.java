package dev.omnify.platform.customer;

import dev.omnify.platform.consent.Consent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells about one customer. What it does not mention stays as it is.
 *
 * @param externalId the customer's id in the source
 * @param personal name, e-mail and so on; blank values are left out
 * @param traits facts that name nobody, such as the country; a value replaces the one of the same name
 * @param tags the source's whole list of tags, null when it tells none
 * @param consent what it says about consent
 * @param orders orders and refunds, each whole
 */
public record CustomerRecord(
        String externalId,
        Map<PersonalField, String> personal,
        Map<String, String> traits,
        @Nullable Set<String> tags,
        Consent consent,
        List<Order> orders) {
    public CustomerRecord {
        personal = Map.copyOf(personal);
        traits = Map.copyOf(traits);
        tags = tags == null ? null : Set.copyOf(tags);
        orders = List.copyOf(orders);
    }

    /** A customer of whom only orders are told. */
    public static CustomerRecord buyer(String externalId, List<Order> orders) {
        return new CustomerRecord(externalId, Map.of(), Map.of(), null, Consent.NONE, orders);
    }
}
