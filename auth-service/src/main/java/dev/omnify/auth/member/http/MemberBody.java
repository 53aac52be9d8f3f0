package dev.omnify.auth.member.http;

import dev.omnify.auth.member.Member;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of the organization. */
@RegisterForReflection
@Schema(name = "Member")
record MemberBody(
        String id,
        String name,
        String email,

        @Schema(enumeration = {"owner", "admin", "marketer", "viewer"})
        String role,

        Instant since,

        @Schema(description = "whether it is the one who asks")
        boolean you) {
    static MemberBody of(Member member, String own) {
        String id = member.account().id().value();
        return new MemberBody(
                id,
                member.account().name(),
                member.account().email().value(),
                member.role().text(),
                member.since(),
                id.equals(own));
    }
}
