package dev.omnify.auth.session;

import dev.omnify.auth.account.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemorySessionRegistry implements SessionRegistry {
    private record Kept(Session session, Instant endsAt) {}

    private final Map<String, Kept> sessions = new HashMap<>();

    @Override
    public Optional<Session> find(String selectorHash) {
        return Optional.ofNullable(sessions.get(selectorHash)).map(Kept::session);
    }

    @Override
    public void insert(Session session, Instant endsAt) {
        sessions.put(session.selectorHash(), new Kept(session, endsAt));
    }

    @Override
    public boolean replace(long expectedVersion, Session session, Instant endsAt) {
        boolean held = find(session.selectorHash())
                .map(found -> found.version() == expectedVersion)
                .orElse(false);
        if (held) {
            insert(session, endsAt);
        }
        return held;
    }

    @Override
    public void delete(String selectorHash) {
        sessions.remove(selectorHash);
    }

    @Override
    public void deleteById(String id) {
        sessions.values().removeIf(kept -> kept.session().id().equals(id));
    }

    @Override
    public List<Session> list(AccountId account) {
        return sessions.values().stream()
                .map(Kept::session)
                .filter(session -> session.account().equals(account))
                .toList();
    }

    @Override
    public long deleteEnded(Instant before) {
        int size = sessions.size();
        sessions.values().removeIf(kept -> !kept.endsAt().isAfter(before));
        return size - sessions.size();
    }

    int size() {
        return sessions.size();
    }
}
