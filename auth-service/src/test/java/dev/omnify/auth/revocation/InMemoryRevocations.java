package dev.omnify.auth.revocation;

import dev.omnify.kit.revocation.Revocation;
import dev.omnify.kit.revocation.RevocationConfig;
import dev.omnify.kit.revocation.Revocations;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was voided, kept in this process and told to nobody. */
public final class InMemoryRevocations implements RevocationRegistry {
    private final List<Revocation> all = new ArrayList<>();

    /** The use case over this registry. */
    public Withdrawals withdrawals(Clock clock) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(RevocationConfig.class)
                .withDefaultValue("quarkus.rest-client.auth.url", "http://127.0.0.1:1")
                .build()
                .getConfigMapping(RevocationConfig.class);
        return new Withdrawals(this, new Revocations(clock, config), revocation -> {}, clock, config);
    }

    /** The sessions that ended, in order. */
    public List<String> endedSessions() {
        return all.stream()
                .filter(Revocation.SessionEnded.class::isInstance)
                .map(revocation -> ((Revocation.SessionEnded) revocation).session())
                .toList();
    }

    @Override
    public void put(Revocation revocation) {
        all.add(revocation);
    }

    @Override
    public List<Revocation> since(Instant moment) {
        return all.stream().filter(revocation -> !revocation.at().isBefore(moment)).toList();
    }

    @Override
    public long deleteBefore(Instant moment) {
        int before = all.size();
        all.removeIf(revocation -> revocation.at().isBefore(moment));
        return before - all.size();
    }
}
