package dev.omnify.auth.organization.mongo;

import com.mongodb.client.model.Filters;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.organization.Roster;
import dev.omnify.auth.organization.RosterStore;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.TenantCollection;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * One document to an organization. One that is older than rosters has its members in documents of their own still; its
 * roster is made of them with the first change.
 */
@ApplicationScoped
class MongoRosterStore implements RosterStore {
    private final TenantCollection<RosterDocument> rosters;
    private final TenantCollection<MembershipDocument> memberships;

    MongoRosterStore(RosterDocuments rosters, MembershipDocuments memberships) {
        this.rosters = TenantCollection.of(rosters);
        this.memberships = TenantCollection.of(memberships);
    }

    @Override
    public Roster find(TenantId tenant) {
        return rosters.findVersioned(tenant, tenant.value())
                .map(found -> found.document().toRoster(found.version()))
                .orElseGet(() -> ofMemberships(tenant));
    }

    private Roster ofMemberships(TenantId tenant) {
        return new Roster(
                memberships.list(tenant, Filters.empty()).stream()
                        .map(document -> document.toMembership(new AccountId(document.id())))
                        .toList(),
                0);
    }

    @Override
    public boolean replace(TenantId tenant, Roster roster) {
        var document = RosterDocument.of(tenant, roster);
        return roster.version() == 0
                ? rosters.insert(tenant, tenant.value(), document)
                : rosters.replace(tenant, tenant.value(), roster.version(), document);
    }
}
