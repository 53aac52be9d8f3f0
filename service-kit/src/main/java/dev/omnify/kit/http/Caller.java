package dev.omnify.kit.http;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who makes the current request, as its verified token says. For resources only: they pass {@link #tenant()} on
 * explicitly.
 */
@RequestScoped
public class Caller {
    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The tenant that the request acts for; {@code unauthenticated} when the token names none. */
    public TenantId tenant() {
        String tenant = token.getClaim("tenant");
        if (tenant == null) {
            throw new ProblemException(CommonProblem.UNAUTHENTICATED, "The token names no organization.");
        }
        return TenantId.of(tenant);
    }

    /** The user's id, or {@code service:name}. */
    public String subject() {
        return token.getSubject();
    }

    /** Whether another of our services calls. */
    public boolean isService() {
        return "service".equals(token.getClaim("typ"));
    }

    /** What the caller may do, as {@code noun:verb}. */
    public Set<String> permissions() {
        return permissions(token);
    }

    static Set<String> permissions(JsonWebToken token) {
        if (token.getClaim("permissions") instanceof JsonArray names) {
            return names.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }
}
