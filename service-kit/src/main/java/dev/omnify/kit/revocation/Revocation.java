package dev.omnify.kit.revocation;

import dev.omnify.kit.TenantId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** That certain access tokens are void from now on. */
public sealed interface Revocation {
    /** When auth-service said so. */
    Instant at();

    /** All tokens of this session. */
    record SessionEnded(String session, Instant at) implements Revocation {}

    /** The tokens of this account in this organization that were issued before. */
    record MemberChanged(String account, TenantId tenant, Instant at) implements Revocation {}

    /** As it travels: {@code session} or {@code account} and {@code tenant}, and {@code at} in milliseconds. */
    default JsonObject json() {
        return switch (this) {
            case SessionEnded ended ->
                new JsonObject().put("session", ended.session()).put("at", at().toEpochMilli());
            case MemberChanged changed ->
                new JsonObject()
                        .put("account", changed.account())
                        .put("tenant", changed.tenant().value())
                        .put("at", at().toEpochMilli());
        };
    }

    /** Reads what {@link #json()} wrote; empty for anything else. */
    static Optional<Revocation> of(JsonObject json) {
        if (!(json.getValue("at") instanceof Number millis)) {
            return Optional.empty();
        }
        var at = Instant.ofEpochMilli(millis.longValue());
        if (json.getValue("session") instanceof String session) {
            return Optional.of(new SessionEnded(session, at));
        }
        return json.getValue("account") instanceof String account && json.getValue("tenant") instanceof String tenant
                ? Optional.of(new MemberChanged(account, TenantId.of(tenant), at))
                : Optional.empty();
    }
}
