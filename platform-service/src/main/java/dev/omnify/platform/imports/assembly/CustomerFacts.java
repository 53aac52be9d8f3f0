package dev.omnify.platform.imports.assembly;

import dev.omnify.platform.consent.Consent;
import dev.omnify.platform.consent.ConsentDecision;
import dev.omnify.platform.consent.ConsentPurpose;
import dev.omnify.platform.consent.ConsentStatement;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.customer.PersonalField;
import dev.omnify.platform.imports.mapping.Field;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts that lines tell of one customer; of two that differ the later counts, wherever in the file it stands. */
final class CustomerFacts {
    private static final Map<Field, PersonalField> PERSONAL = Map.of(
            Field.NAME, PersonalField.NAME,
            Field.FIRST_NAME, PersonalField.FIRST_NAME,
            Field.LAST_NAME, PersonalField.LAST_NAME,
            Field.EMAIL, PersonalField.EMAIL,
            Field.PHONE, PersonalField.PHONE,
            Field.ADDRESS, PersonalField.ADDRESS);

    private final Map<Field, Told> told = new EnumMap<>(Field.class);

    private record Told(String value, long at) {
        Told later(Told other) {
            if (at != other.at) {
                return at > other.at ? this : other;
            }
            return value.compareTo(other.value) >= 0 ? this : other;
        }
    }

    void add(Map<Field, String> facts, long at) {
        facts.forEach((field, value) -> told.merge(field, new Told(value, at), Told::later));
    }

    CustomerRecord record(String id, String source, Instant receivedAt, List<Order> orders) {
        var personal = new EnumMap<PersonalField, String>(PersonalField.class);
        PERSONAL.forEach((field, own) -> {
            var fact = told.get(field);
            if (fact != null) {
                personal.put(own, fact.value());
            }
        });
        var traits = new HashMap<String, String>();
        for (Field field : List.of(Field.COUNTRY, Field.CITY)) {
            var fact = told.get(field);
            if (fact != null) {
                traits.put(field.key(), fact.value());
            }
        }
        return new CustomerRecord(id, personal, traits, tags(), consent(source, receivedAt), orders);
    }

    private @Nullable Set<String> tags() {
        var fact = told.get(Field.TAGS);
        return fact == null
                ? null
                : Stream.of(fact.value().split("[,;|]"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .collect(Collectors.toSet());
    }

    private Consent consent(String source, Instant receivedAt) {
        var statements = new EnumMap<ConsentPurpose, ConsentStatement>(ConsentPurpose.class);
        say(ConsentPurpose.ANALYTICS, Field.CONSENT_ANALYTICS, source, receivedAt, statements);
        say(ConsentPurpose.MARKETING, Field.CONSENT_MARKETING, source, receivedAt, statements);
        return new Consent(statements);
    }

    private void say(
            ConsentPurpose purpose,
            Field field,
            String source,
            Instant receivedAt,
            Map<ConsentPurpose, ConsentStatement> statements) {
        var fact = told.get(field);
        if (fact != null) {
            var statedAt = fact.at() == 0 ? null : Instant.ofEpochMilli(fact.at());
            ConsentDecision.parse(fact.value())
                    .map(decision -> new ConsentStatement(decision, source, statedAt, receivedAt))
                    .ifPresent(statement -> statements.put(purpose, statement));
        }
    }
}
