package dev.omnify.platform.consent;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** All that is known of a customer's consent. A purpose that is missing was never mentioned by anybody. */
public record Consent(Map<ConsentPurpose, ConsentStatement> statements) {
    /** Nothing was ever said. */
    public static final Consent NONE = new Consent(Map.of());

    public Consent {
        statements = Map.copyOf(statements);
    }

    /** What was said about a purpose. */
    public Optional<ConsentStatement> about(ConsentPurpose purpose) {
        return Optional.ofNullable(statements.get(purpose));
    }

    /** What was decided about a purpose; unknown when nobody mentioned it. */
    public ConsentDecision decision(ConsentPurpose purpose) {
        var said = statements.get(purpose);
        return said == null ? ConsentDecision.UNKNOWN : said.decision();
    }

    /** This consent after more was said; equal to this one when nothing changes. */
    public Consent met(Consent next) {
        if (next.statements.isEmpty()) {
            return this;
        }
        var merged = new EnumMap<ConsentPurpose, ConsentStatement>(ConsentPurpose.class);
        merged.putAll(statements);
        next.statements.forEach((purpose, said) -> merged.merge(purpose, said, ConsentStatement::met));
        return new Consent(merged);
    }
}
