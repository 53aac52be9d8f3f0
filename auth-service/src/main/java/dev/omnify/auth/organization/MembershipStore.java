package dev.omnify.auth.organization;

import dev.omnify.auth.account.AccountId;
import dev.omnify.kit.TenantId;
import java.util.Optional;

/** Keeps who belongs to each tenant. */
public interface MembershipStore {
    /** The person's membership. */
    Optional<Membership> find(TenantId tenant, AccountId account);

    /** Writes a membership, whether there was one or not. */
    void put(TenantId tenant, Membership membership);
}
