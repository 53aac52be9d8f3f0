package dev.omnify.platform.customer.mongo;

import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.consent.ConsentStatement;
import dev.omnify.platform.customer.Customer;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer with all its orders in one document, so that it is read and written whole.
 *
 * @param searchTokens each begins with the tenant, so that an index by them alone serves; they stand here and nowhere
 *     else, so that they go with the document; null when nothing can be searched for
 */
@MongoEntity(collection = "customers")
@RegisterForReflection
public record CustomerDocument(
        String id,
        List<ExternalIdDocument> externalIds,
        @Nullable String sealed,
        Map<String, String> hashes,
        @Nullable List<String> searchTokens,
        Map<String, String> traits,
        List<String> tags,
        Map<String, StatementDocument> consent,
        List<OrderDocument> orders,
        Instant createdAt,
        Instant changedAt) {

    /** What a source calls the customer. */
    @RegisterForReflection
    public record ExternalIdDocument(String source, String id) {}

    /**
     * What was said about one purpose.
     *
     * @param emailOnly true or missing
     */
    @RegisterForReflection
    public record StatementDocument(
            String decision,
            String source,
            @Nullable Instant statedAt,
            Instant receivedAt,
            @Nullable Boolean emailOnly) {}

    static CustomerDocument of(Customer customer) {
        var consent = new TreeMap<String, StatementDocument>();
        customer.consent()
                .statements()
                .forEach((purpose, said) -> consent.put(
                        purpose.text(),
                        new StatementDocument(
                                said.decision().text(),
                                said.source(),
                                said.statedAt(),
                                said.receivedAt(),
                                said.emailOnly() ? true : null)));
        return new CustomerDocument(
                customer.id(),
                customer.externalIds().stream()
                        .map(id -> new ExternalIdDocument(id.source(), id.id()))
                        .toList(),
                customer.sealed(),
                new TreeMap<>(customer.hashes()),
                customer.searchTokens().isEmpty()
                        ? null
                        : customer.searchTokens().stream().sorted().toList(),
                new TreeMap<>(customer.traits()),
                customer.tags().stream().sorted().toList(),
                consent,
                customer.orders().stream().map(OrderDocument::of).toList(),
                customer.createdAt(),
                customer.changedAt());
    }

    Customer toDomain() {
        var statements = new EnumMap<ConsentPurpose, ConsentStatement>(ConsentPurpose.class);
        consent.forEach((purpose, said) -> statements.put(
                ConsentPurpose.valueOf(purpose.toUpperCase(Locale.ROOT)),
                new ConsentStatement(
                        ConsentDecision.valueOf(said.decision().toUpperCase(Locale.ROOT)),
                        said.source(),
                        said.statedAt(),
                        said.receivedAt(),
                        Boolean.TRUE.equals(said.emailOnly()))));
        return new Customer(
                id,
                externalIds.stream()
                        .map(external -> new Customer.ExternalId(external.source(), external.id()))
                        .toList(),
                sealed,
                hashes,
                searchTokens == null ? Set.of() : Set.copyOf(searchTokens),
                traits,
                Set.copyOf(tags),
                new Consent(statements),
                orders.stream().map(OrderDocument::toDomain).toList(),
                createdAt,
                changedAt);
    }
}
