package dev.omnify.auth.session.http;

import dev.omnify.kit.TenantId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which organization to go on in. */
@Schema(name = "Switch")
record SwitchBody(
        @NotNull @Pattern(regexp = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", message = "must be an organization's id")
        String organization) {
    TenantId tenant() {
        return TenantId.of(organization);
    }
}
