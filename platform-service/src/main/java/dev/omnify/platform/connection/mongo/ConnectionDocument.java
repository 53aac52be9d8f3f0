package dev.omnify.platform.connection.mongo;

import dev.omnify.platform.connection.Connection;
import dev.omnify.platform.connection.ConnectionState;
import dev.omnify.platform.connector.ScopeGrant;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection as it is stored.
 *
 * @param id UUIDv8 of platform and account, so that an account has one connection however many ask at once
 * @param connectionId the id that the world sees
 */
@RegisterForReflection
@MongoEntity(collection = "connections")
public record ConnectionDocument(
        String id,
        String connectionId,
        String platform,
        String account,
        @Nullable String name,
        String baseUrl,
        String state,
        List<ScopeDocument> scopes,
        String sealedCredentials,
        Instant connectedAt,
        Instant checkedAt) {

    /** A scope as it is stored. */
    @RegisterForReflection
    public record ScopeDocument(String scope, Boolean granted) {}

    static ConnectionDocument of(String key, Connection connection) {
        return new ConnectionDocument(
                key,
                connection.id(),
                connection.platform(),
                connection.account(),
                connection.name(),
                connection.baseUrl().toString(),
                connection.state().name(),
                connection.scopes().stream()
                        .map(grant -> new ScopeDocument(grant.scope(), grant.granted()))
                        .toList(),
                connection.sealedCredentials(),
                connection.connectedAt(),
                connection.checkedAt());
    }

    Connection toDomain() {
        return new Connection(
                connectionId,
                platform,
                account,
                name,
                URI.create(baseUrl),
                ConnectionState.valueOf(state),
                scopes.stream()
                        .map(scope -> new ScopeGrant(scope.scope(), scope.granted()))
                        .toList(),
                sealedCredentials,
                connectedAt,
                checkedAt);
    }
}
