package dev.omnify.auth.organization.mongo;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.organization.Membership;
import dev.omnify.auth.organization.MembershipStore;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.mongo.TenantCollection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class MongoMembershipStore implements MembershipStore {
    private final TenantCollection<MembershipDocument> documents;

    MongoMembershipStore(MembershipDocuments repository) {
        this.documents = TenantCollection.of(repository);
    }

    @Override
    public Optional<Membership> find(TenantId tenant, AccountId account) {
        return documents.find(tenant, account.value()).map(found -> found.toMembership(account));
    }

    @Override
    public void put(TenantId tenant, Membership membership) {
        documents.put(tenant, membership.account().value(), MembershipDocument.of(membership));
    }
}
