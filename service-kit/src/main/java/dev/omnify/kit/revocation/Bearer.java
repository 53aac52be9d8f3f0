package dev.omnify.kit.revocation;

import dev.omnify.kit.TenantId;
import jakarta.json.JsonNumber;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What of a verified access token decides whether it was voided.
 *
 * @param session the session that it belongs to, null for one of a service
 * @param issuedAtMillis when the permissions in it were looked up; 0 when it does not say
 */
public record Bearer(@Nullable String session, String account, @Nullable TenantId tenant, long issuedAtMillis) {
    /** The claim that names the session of a person's token. */
    public static final String SESSION = "sid";

    /** The claim that says when it was issued more finely than {@code iat} does. */
    public static final String ISSUED_AT_MILLIS = "iatMillis";

    /** Reads a verified token. */
    public static Bearer of(JsonWebToken token) {
        return new Bearer(
                token.getClaim(SESSION) instanceof String session ? session : null,
                String.valueOf(token.getSubject()),
                token.getClaim("tenant") instanceof String tenant ? TenantId.of(tenant) : null,
                issuedAtMillis(token));
    }

    private static long issuedAtMillis(JsonWebToken token) {
        return switch (token.<@Nullable Object>getClaim(ISSUED_AT_MILLIS)) {
            case JsonNumber millis -> millis.longValue();
            case Number millis -> millis.longValue();
            case null, default -> TimeUnit.SECONDS.toMillis(token.getIssuedAtTime());
        };
    }
}
