package dev.omnify.platform.connection;

import dev.omnify.platform.connector.ScopeGrant;
import dev.omnify.platform.connector.VerifiedAccount;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way into one account of a vendor.
 *
 * @param id UUIDv7; stays when the same account is connected again
 * @param account the vendor's id of the account
 * @param name the account's name for people
 * @param sealedCredentials never leaves the service, never opened but for a call
 * @param checkedAt when the vendor last accepted or refused the credentials
 */
public record Connection(
        String id,
        String platform,
        String account,
        @Nullable String name,
        URI baseUrl,
        ConnectionState state,
        List<ScopeGrant> scopes,
        String sealedCredentials,
        Instant connectedAt,
        Instant checkedAt) {
    public Connection {
        scopes = List.copyOf(scopes);
    }

    /** The connection after the vendor accepted its credentials. */
    public Connection accepted(VerifiedAccount verified, Instant now) {
        return new Connection(
                id,
                platform,
                account,
                verified.name() == null ? name : verified.name(),
                baseUrl,
                ConnectionState.CONNECTED,
                verified.scopes(),
                sealedCredentials,
                connectedAt,
                now);
    }

    /** The connection after the vendor refused its credentials. */
    public Connection refused(Instant now) {
        return new Connection(
                id,
                platform,
                account,
                name,
                baseUrl,
                ConnectionState.RECONNECT_NEEDED,
                scopes,
                sealedCredentials,
                connectedAt,
                now);
    }

    /** Whether the credentials allow a scope, as far as the last check told. */
    public boolean allows(String scope) {
        return scopes.stream().anyMatch(grant -> grant.scope().equals(scope) && grant.granted());
    }

    @Override
    public String toString() {
        return "Connection[" + id + ", " + platform + ", " + account + ", " + state + "]";
    }
}
