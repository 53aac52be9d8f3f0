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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts that lines tell of one customer; of two that differ the later counts, wherever in the file it stands, and
 * of two consents of the same time the refusal.
 */
final class CustomerFacts {
    private static final Map<Field, PersonalField> PERSONAL = Map.of(
            Field.NAME, PersonalField.NAME,
            Field.FIRST_NAME, PersonalField.FIRST_NAME,
            Field.LAST_NAME, PersonalField.LAST_NAME,
            Field.EMAIL, PersonalField.EMAIL,
            Field.PHONE, PersonalField.PHONE,
            Field.ADDRESS, PersonalField.ADDRESS);

    private static final Set<Field> CONSENTS =
            Set.of(Field.CONSENT_ANALYTICS, Field.CONSENT_MARKETING, Field.CONSENT_EMAIL, Field.CONSENT_SMS);

    /**
     * Where a row answers for marketing and for e-mail, and not alike: a no before a yes, and the general yes first.
     */
    private static final List<ConsentDecision> STRENGTH =
            List.of(ConsentDecision.REFUSED, ConsentDecision.GRANTED, ConsentDecision.UNKNOWN);

    private final Map<Field, Told> told = new EnumMap<>(Field.class);

    private record Told(String value, long at, boolean refusal) {
        static Told of(Field field, String value, long at) {
            boolean refusal = CONSENTS.contains(field)
                    && ConsentDecision.parse(value)
                            .filter(decision -> decision == ConsentDecision.REFUSED)
                            .isPresent();
            return new Told(value, at, refusal);
        }

        Told later(Told other) {
            if (at != other.at) {
                return at > other.at ? this : other;
            }
            if (refusal != other.refusal) {
                return refusal ? this : other;
            }
            return value.compareTo(other.value) >= 0 ? this : other;
        }
    }

    /** Takes in what a line tells; a consent that is not understood tells nothing, and hides nothing. */
    void add(Map<Field, String> facts, long at) {
        facts.forEach((field, value) -> {
            if (!CONSENTS.contains(field) || ConsentDecision.parse(value).isPresent()) {
                told.merge(field, Told.of(field, value, at), Told::later);
            }
        });
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
        said(Field.CONSENT_ANALYTICS, source, receivedAt)
                .ifPresent(said -> statements.put(ConsentPurpose.ANALYTICS, said));
        said(Field.CONSENT_SMS, source, receivedAt).ifPresent(said -> statements.put(ConsentPurpose.SMS, said));
        Stream.of(Field.CONSENT_MARKETING, Field.CONSENT_EMAIL)
                .flatMap(field -> said(field, source, receivedAt).stream())
                .min(Comparator.comparing(said -> STRENGTH.indexOf(said.decision())))
                .ifPresent(said -> statements.put(ConsentPurpose.MARKETING, said));
        return new Consent(statements);
    }

    private Optional<ConsentStatement> said(Field field, String source, Instant receivedAt) {
        var fact = told.get(field);
        if (fact == null) {
            return Optional.empty();
        }
        var statedAt = fact.at() == 0 ? null : Instant.ofEpochMilli(fact.at());
        return ConsentDecision.parse(fact.value())
                .map(decision ->
                        new ConsentStatement(decision, source, statedAt, receivedAt, field == Field.CONSENT_EMAIL));
    }
}
