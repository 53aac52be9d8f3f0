package dev.omnify.auth.organization;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.organization.watch.Watchers;
import dev.omnify.auth.permission.Role;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Organizations, their settings and who belongs to them. Tells other services of new ones and of changes. */
@ApplicationScoped
public class Organizations {
    /** Told when an organization begins to exist. */
    public static final String REGISTERED = "organization.registered.v1";

    /** Told when its settings change. */
    public static final String CHANGED = "organization.changed.v1";

    private static final int ATTEMPTS = 5;

    private final OrganizationStore organizations;
    private final Rosters rosters;
    private final Watchers watchers;
    private final IdSource ids;
    private final Clock clock;

    Organizations(OrganizationStore organizations, Rosters rosters, Watchers watchers, IdSource ids, Clock clock) {
        this.organizations = organizations;
        this.rosters = rosters;
        this.watchers = watchers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes an organization with its owner. Done again with the same id, it completes what a crash left half made. */
    public void register(Organization organization, AccountId owner) {
        TenantId tenant = organization.id();
        if (!organizations.insert(tenant, organization, event(REGISTERED, organization))) {
            var found = get(tenant);
            if (!found.organization().equals(organization)) {
                replace(found, organization);
            }
        }
        var ownership = new Membership(owner, Role.OWNER, clock.instant());
        rosters.change(tenant, roster -> roster.with(ownership));
    }

    /** The tenant's organization; {@code not-found} when it has none. */
    public VersionedOrganization get(TenantId tenant) {
        return organizations
                .find(tenant)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such organization."));
    }

    /** The person's membership in the tenant. */
    public Optional<Membership> membership(TenantId tenant, AccountId account) {
        return rosters.get(tenant).find(account);
    }

    /**
     * Changes settings.
     *
     * @param expected the versions that the change was thought out for
     */
    public VersionedOrganization change(TenantId tenant, LongPredicate expected, OrganizationChange change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = get(tenant);
            if (!expected.test(found.version())) {
                throw changedMeanwhile();
            }
            var changed = change.applyTo(found.organization());
            if (changed.equals(found.organization())) {
                return found;
            }
            if (replace(found, changed)) {
                return new VersionedOrganization(changed, found.version() + 1);
            }
        }
        throw changedMeanwhile();
    }

    private boolean replace(VersionedOrganization found, Organization changed) {
        boolean written = organizations.replace(changed.id(), found.version(), changed, event(CHANGED, changed));
        if (written) {
            watchers.changed(changed.id());
        }
        return written;
    }

    /** Ids and settings only: what an organization is called is nobody's business on the bus. */
    private DomainEvent event(String type, Organization organization) {
        return DomainEvent.of(
                ids,
                clock,
                type,
                organization.id().value(),
                Map.of(
                        "organizationId", organization.id().value(),
                        "currency", organization.currency(),
                        "timezone", organization.timezone()));
    }

    private static ProblemException changedMeanwhile() {
        return new ProblemException(
                CommonProblem.VERSION_CONFLICT, "The organization was changed meanwhile. Read it again.");
    }
}
