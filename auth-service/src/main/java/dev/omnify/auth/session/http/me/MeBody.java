package dev.omnify.auth.session.http.me;

import dev.omnify.auth.permission.Permission;
import dev.omnify.auth.session.Present;
import dev.omnify.auth.session.http.MemberOrganizationBody;
import dev.omnify.auth.session.http.UserBody;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is signed in, where, and what they may do. */
@RegisterForReflection
@Schema(name = "Me")
record MeBody(
        UserBody user,
        MemberOrganizationBody organization,

        @Schema(enumeration = {"owner", "admin", "marketer", "viewer"})
        String role,

        List<String> permissions,
        List<BelongingBody> organizations) {
    static MeBody of(Present present) {
        return new MeBody(
                UserBody.of(present.account()),
                MemberOrganizationBody.of(present.organization()),
                present.role().text(),
                present.role().permissions().stream().map(Permission::text).toList(),
                present.belongings().stream().map(BelongingBody::of).toList());
    }
}
