package dev.omnify.platform.customer;

import dev.omnify.kit.IdSource;
import dev.omnify.kit.TenantId;
import dev.omnify.platform.consent.Consent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A customer with all that is known of it.
 *
 * @param id UUIDv8 of (tenant, "customer", source, external id)
 * @param sealed its {@link PersonalField personal fields}, encrypted under a key of its own; null when it has none
 * @param hashes personal field → keyed hash of its value, so that it can be found and compared without being opened
 * @param searchTokens keyed hashes of the beginnings of its name and e-mail address, by which a search finds it
 * @param orders in the order of time
 * @param changedAt when anything in here last changed
 */
public record Customer(
        String id,
        List<ExternalId> externalIds,
        @Nullable String sealed,
        Map<String, String> hashes,
        Set<String> searchTokens,
        Map<String, String> traits,
        Set<String> tags,
        Consent consent,
        List<Order> orders,
        Instant createdAt,
        Instant changedAt) {
    /** More orders than this do not fit one customer; it is a till or a test, not a person. */
    public static final int MAX_ORDERS = 100_000;

    public Customer {
        externalIds = List.copyOf(externalIds);
        hashes = Map.copyOf(hashes);
        searchTokens = Set.copyOf(searchTokens);
        traits = Map.copyOf(traits);
        tags = Set.copyOf(tags);
        orders = List.copyOf(orders);
    }

    /** What a source calls the customer. */
    public record ExternalId(String source, String id) {
        /** What an import makes of an address or a name where a row has no id: a keyed hash, of no use to people. */
        private static final Pattern MADE = Pattern.compile("(email|phone|name):[\\w-]{43}");

        /** The id, if it is the source's own; empty when it was made here of an address or a name. */
        public Optional<String> number() {
            return MADE.matcher(id).matches() ? Optional.empty() : Optional.of(id);
        }
    }

    /** The id of the customer that a source knows by this id. */
    public static String idOf(TenantId tenant, String source, String externalId) {
        return IdSource.named(tenant.value(), "customer", source, externalId);
    }

    /** The same customer with only those orders and refunds that have happened; what is dated later counts nowhere. */
    public Customer until(Instant now) {
        return orders.isEmpty() || !orders.getLast().at().isAfter(now)
                ? this
                : new Customer(
                        id,
                        externalIds,
                        sealed,
                        hashes,
                        searchTokens,
                        traits,
                        tags,
                        consent,
                        orders.stream()
                                .filter(order -> !order.at().isAfter(now))
                                .toList(),
                        createdAt,
                        changedAt);
    }

    /** The same customer with other personal data, as it was changed just now. */
    Customer sealed(@Nullable String newSealed, Set<String> newTokens) {
        return new Customer(
                id, externalIds, newSealed, hashes, newTokens, traits, tags, consent, orders, createdAt, changedAt);
    }

    /** The same customer, written at this time. */
    Customer stamped(Instant now) {
        return new Customer(
                id, externalIds, sealed, hashes, searchTokens, traits, tags, consent, orders, createdAt, now);
    }
}
