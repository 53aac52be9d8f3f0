package dev.omnify.auth.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The keys of an installation and whose turn it is. Every replica comes to the same plan, so that two which rotate at
 * the same time write the same turn and one of them finds it written.
 */
record KeyRing(List<SigningKey> keys) {
    KeyRing {
        keys = keys.stream()
                .sorted(Comparator.comparingLong(key -> key.turn().number()))
                .toList();
    }

    /** The turn that is missing: the present one, or the one after it; empty when both have a key. */
    static Optional<KeyTurn> missing(List<KeyTurn> turns, Instant now, Duration rotation) {
        var last = turns.stream().max(Comparator.comparingLong(KeyTurn::number));
        if (last.isEmpty()) {
            return Optional.of(new KeyTurn(1, now, now.plus(rotation)));
        }
        var latest = last.get();
        if (!now.isBefore(latest.until())) {
            return Optional.of(new KeyTurn(latest.number() + 1, now, now.plus(rotation)));
        }
        if (!now.isBefore(latest.from())) {
            return Optional.of(new KeyTurn(
                    latest.number() + 1, latest.until(), latest.until().plus(rotation)));
        }
        return Optional.empty();
    }

    /** Who signs now: the latest whose turn has begun, or the first where this machine's clock is behind. */
    Optional<SigningKey> current(Instant now) {
        return keys.stream()
                .filter(key -> !now.isBefore(key.turn().from()))
                .reduce((earlier, later) -> later)
                .or(() -> keys.stream().findFirst());
    }

    /** The keys whose tokens may be about, and those that will sign: what verifiers are told. */
    List<SigningKey> published(Instant now, Duration honoured) {
        return keys.stream()
                .filter(key -> now.isBefore(key.turn().until().plus(honoured)))
                .toList();
    }
}
