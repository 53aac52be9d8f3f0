package dev.omnify.auth.signing;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

final class InMemorySigningKeyRegistry implements SigningKeyRegistry {
    private final TreeMap<Long, SealedKey> keys = new TreeMap<>();

    @Override
    public List<SealedKey> all() {
        return List.copyOf(keys.values());
    }

    @Override
    public boolean insert(SealedKey key) {
        return keys.putIfAbsent(key.turn().number(), key) == null;
    }

    @Override
    public void deleteEnded(Instant before) {
        keys.values().removeIf(key -> key.turn().until().isBefore(before));
    }
}
