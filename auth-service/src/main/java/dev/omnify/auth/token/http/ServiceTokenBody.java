package dev.omnify.auth.token.http;

import dev.omnify.kit.TenantId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which service asks, proven by its secret, and for which tenant. */
@Schema(name = "ServiceTokenRequest")
record ServiceTokenBody(
        @NotBlank @Size(max = 100) String service,
        @NotBlank @Size(max = 1024) String secret,

        @NotNull @Pattern(regexp = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", message = "must be an organization's id")
        String tenant) {
    TenantId tenantId() {
        return TenantId.of(tenant);
    }

    /** Secrets have no business in logs. */
    @Override
    public String toString() {
        return "ServiceTokenBody[" + service + "]";
    }
}
