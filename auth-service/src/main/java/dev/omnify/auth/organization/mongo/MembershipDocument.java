package dev.omnify.auth.organization.mongo;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.organization.Membership;
import dev.omnify.auth.permission.Role;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** A membership as it is stored; its id within the tenant is the account's. */
@RegisterForReflection
@MongoEntity(collection = "memberships")
public record MembershipDocument(String id, String role, Instant since) {

    Membership toMembership(AccountId account) {
        return new Membership(account, Role.of(role), since);
    }
}
