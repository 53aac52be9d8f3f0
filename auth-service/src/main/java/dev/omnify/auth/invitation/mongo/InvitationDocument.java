package dev.omnify.auth.invitation.mongo;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.invitation.Invitation;
import dev.omnify.auth.permission.Role;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** An invitation as it is stored. */
@RegisterForReflection
@MongoEntity(collection = "invitations")
public record InvitationDocument(
        String id, String email, String role, String inviter, String secretHash, Instant createdAt, Instant expiresAt) {
    static InvitationDocument of(Invitation invitation) {
        return new InvitationDocument(
                invitation.id(),
                invitation.email().value(),
                invitation.role().text(),
                invitation.inviter().value(),
                invitation.secretHash(),
                invitation.createdAt(),
                invitation.expiresAt());
    }

    Invitation toInvitation() {
        return new Invitation(
                id, new EmailAddress(email), Role.of(role), new AccountId(inviter), secretHash, createdAt, expiresAt);
    }
}
