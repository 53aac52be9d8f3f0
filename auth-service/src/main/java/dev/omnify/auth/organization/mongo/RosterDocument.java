package dev.omnify.auth.organization.mongo;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.organization.Membership;
import dev.omnify.auth.organization.Roster;
import dev.omnify.auth.permission.Role;
import dev.omnify.kit.TenantId;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/** A roster as it is stored; its id within the tenant is the tenant's own. */
@RegisterForReflection
@MongoEntity(collection = "rosters")
public record RosterDocument(String id, List<Member> members) {
    /** One member as stored. */
    @RegisterForReflection
    public record Member(String account, String role, Instant since) {
        Membership toMembership() {
            return new Membership(new AccountId(account), Role.of(role), since);
        }
    }

    static RosterDocument of(TenantId tenant, Roster roster) {
        return new RosterDocument(
                tenant.value(),
                roster.members().stream()
                        .map(member -> new Member(
                                member.account().value(), member.role().text(), member.since()))
                        .toList());
    }

    Roster toRoster(long version) {
        return new Roster(members.stream().map(Member::toMembership).toList(), version);
    }
}
