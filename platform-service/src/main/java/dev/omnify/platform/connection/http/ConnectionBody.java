package dev.omnify.platform.connection.http;

import dev.omnify.platform.connection.Connection;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A connection, without its credentials. */
@RegisterForReflection
record ConnectionBody(
        String id,
        String platform,
        String account,
        @Nullable String name,

        @Schema(enumeration = {"connected", "reconnect-needed"})
        String state,

        List<ScopeBody> scopes,
        String baseUrl,
        Instant connectedAt,
        Instant checkedAt) {

    /** Whether the credentials allow something. */
    @RegisterForReflection
    record ScopeBody(String scope, boolean granted) {}

    static ConnectionBody of(Connection connection) {
        return new ConnectionBody(
                connection.id(),
                connection.platform(),
                connection.account(),
                connection.name(),
                connection.state().text(),
                connection.scopes().stream()
                        .map(grant -> new ScopeBody(grant.scope(), grant.granted()))
                        .toList(),
                connection.baseUrl().toString(),
                connection.connectedAt(),
                connection.checkedAt());
    }
}
