package dev.omnify.auth.member.http;

import dev.omnify.auth.permission.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member is to be. */
@Schema(name = "MemberChange")
record RoleBody(
        @NotNull @Pattern(regexp = "owner|admin|marketer|viewer", message = "must be owner, admin, marketer or viewer")
        @Schema(enumeration = {"owner", "admin", "marketer", "viewer"})
        String role) {
    Role toRole() {
        return Role.of(role);
    }
}
