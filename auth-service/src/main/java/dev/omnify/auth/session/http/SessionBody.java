package dev.omnify.auth.session.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.omnify.auth.permission.Permission;
import dev.omnify.auth.session.SignedIn;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client needs after signing in. The refresh token is left out where a cookie carries it. */
@RegisterForReflection
@Schema(name = "Session")
record SessionBody(
        String accessToken,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String refreshToken,

        @Schema(description = "seconds until the access token expires")
        long expiresIn,

        UserBody user,
        MemberOrganizationBody organization,

        @Schema(description = "what the person may do there, until the access token expires or is void")
        List<String> permissions) {
    static SessionBody of(SignedIn signedIn, boolean withRefreshToken) {
        return new SessionBody(
                signedIn.accessToken().text(),
                withRefreshToken ? signedIn.refreshToken().text() : null,
                signedIn.accessToken().lifetime().toSeconds(),
                UserBody.of(signedIn.account()),
                MemberOrganizationBody.of(signedIn.organization()),
                signedIn.permissions().stream().map(Permission::text).toList());
    }

    /** Tokens have no business in logs. */
    @Override
    public String toString() {
        return "SessionBody[…]";
    }
}
