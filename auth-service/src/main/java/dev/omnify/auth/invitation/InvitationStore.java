package dev.omnify.auth.invitation;

import dev.omnify.kit.TenantId;
import java.util.List;
import java.util.Optional;

/** Keeps each tenant's invitations. */
public interface InvitationStore {
    /** Writes an invitation in place of one with the same id. */
    void put(TenantId tenant, Invitation invitation);

    /** The invitation of this id, whether it has expired or not. */
    Optional<Invitation> find(TenantId tenant, String id);

    /** All invitations. */
    List<Invitation> list(TenantId tenant);

    /** Ends an invitation; false when there is none. */
    boolean delete(TenantId tenant, String id);

    /** Ends exactly this invitation; false, and nothing changed, when it is gone or another took its place. */
    boolean take(TenantId tenant, Invitation invitation);
}
