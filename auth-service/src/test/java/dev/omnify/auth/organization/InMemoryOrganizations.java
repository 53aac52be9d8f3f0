package dev.omnify.auth.organization;

import dev.omnify.kit.IdSource;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.DomainEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Organizations and memberships for the tests of those who use them; can crash between the two. */
public final class InMemoryOrganizations implements OrganizationStore {
    private final Map<TenantId, VersionedOrganization> organizations = new HashMap<>();
    private final Map<TenantId, Roster> rosters = new HashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();
    private final List<TenantId> told = new ArrayList<>();
    private @Nullable Runnable beforeMembership;

    /** The use cases over these stores. */
    public Organizations useCases(IdSource ids, Clock clock) {
        return new Organizations(this, rosters(), told::add, ids, clock);
    }

    /** Who belongs where, over these stores. */
    public Rosters rosters() {
        return new Rosters(new KeptRosters());
    }

    private final class KeptRosters implements RosterStore {
        @Override
        public Roster find(TenantId tenant) {
            return rosters.getOrDefault(tenant, new Roster(List.of(), 0));
        }

        @Override
        public boolean replace(TenantId tenant, Roster roster) {
            Runnable first = beforeMembership;
            beforeMembership = null;
            if (first != null) {
                first.run();
            }
            if (find(tenant).version() != roster.version()) {
                return false;
            }
            rosters.put(tenant, new Roster(roster.members(), roster.version() + 1));
            return true;
        }
    }

    /** The next membership is not written. */
    public void crashBeforeMembership() {
        beforeMembership(() -> {
            throw new IllegalStateException("crash");
        });
    }

    /** Something happens before the next membership is written. */
    public void beforeMembership(Runnable what) {
        beforeMembership = what;
    }

    /** The events raised, in order. */
    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    /** The organizations whose watchers were told, in order. */
    public List<TenantId> told() {
        return List.copyOf(told);
    }

    /** All organizations. */
    public List<Organization> organizations() {
        return organizations.values().stream()
                .map(VersionedOrganization::organization)
                .toList();
    }

    @Override
    public Optional<VersionedOrganization> find(TenantId tenant) {
        return Optional.ofNullable(organizations.get(tenant));
    }

    @Override
    public boolean insert(TenantId tenant, Organization organization, DomainEvent event) {
        boolean written = organizations.putIfAbsent(tenant, new VersionedOrganization(organization, 1)) == null;
        if (written) {
            events.add(event);
        }
        return written;
    }

    @Override
    public boolean replace(TenantId tenant, long expectedVersion, Organization organization, DomainEvent event) {
        var found = organizations.get(tenant);
        if (found == null || found.version() != expectedVersion) {
            return false;
        }
        organizations.put(tenant, new VersionedOrganization(organization, expectedVersion + 1));
        events.add(event);
        return true;
    }
}
