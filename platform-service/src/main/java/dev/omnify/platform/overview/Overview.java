package dev.omnify.platform.overview;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's customers in figures.
 *
 * @param currency of the figures, else the organization's; null when nobody can tell at the moment
 * @param summary null before any customer
 * @param received when something of each source came in last
 */
public record Overview(
        Period period, @Nullable String currency, @Nullable Summary summary, Map<String, Instant> received) {
    public Overview {
        received = Map.copyOf(received);
    }

    /** The period beside the one before it; empty before any order. */
    public Optional<Comparison> comparison() {
        var known = summary;
        var asOf = known == null ? null : known.asOf();
        return known == null || asOf == null ? Optional.empty() : Optional.of(Comparison.of(known, asOf, period));
    }
}
