package dev.omnify.platform.connection;

import dev.omnify.kit.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where connections are kept. There is at most one per vendor's account. */
public interface ConnectionStore {
    /** All of the tenant's, the oldest first. */
    List<Connection> list(TenantId tenant);

    /**
     * Writes the connection of an account: the offered one when the account has none yet, else what the change makes of
     * the one it has. Two at a time are applied one after the other.
     *
     * @return the connection as it is now
     */
    Connection save(TenantId tenant, Connection offered, UnaryOperator<Connection> change);

    /** Changes a connection that is there; empty when there is none. */
    Optional<Connection> change(TenantId tenant, Connection known, UnaryOperator<Connection> change);

    /** Forgets a connection and its credentials; false when there is none. */
    boolean delete(TenantId tenant, Connection known);
}
