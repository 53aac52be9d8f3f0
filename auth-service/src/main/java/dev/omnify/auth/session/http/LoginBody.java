package dev.omnify.auth.session.http;

import dev.omnify.kit.TenantId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who signs in, to which of their organizations; the last used when none is named. */
@Schema(name = "Login")
record LoginBody(
        @NotBlank @Size(max = 254) String email,
        @NotEmpty @Size(max = 1024) String password,

        @Pattern(regexp = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", message = "must be an organization's id")
        @Nullable String organization) {
    @Nullable TenantId tenant() {
        return organization == null ? null : TenantId.of(organization);
    }

    /** Passwords have no business in logs. */
    @Override
    public String toString() {
        return "LoginBody[…]";
    }
}
