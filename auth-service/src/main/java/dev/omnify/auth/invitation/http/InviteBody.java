package dev.omnify.auth.invitation.http;

import dev.omnify.auth.permission.Role;
import dev.omnify.auth.text.PlainAddress;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is invited, as what. */
@Schema(name = "Invite")
record InviteBody(
        @NotBlank @Email @PlainAddress @Size(max = 254) String email,

        @NotNull @Pattern(regexp = "owner|admin|marketer|viewer", message = "must be owner, admin, marketer or viewer")
        @Schema(enumeration = {"owner", "admin", "marketer", "viewer"})
        String role) {
    Role toRole() {
        return Role.of(role);
    }
}
