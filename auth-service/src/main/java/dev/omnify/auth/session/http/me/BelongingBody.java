package dev.omnify.auth.session.http.me;

import dev.omnify.auth.session.Present;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization that the person may switch to, and what they are there. */
@RegisterForReflection
@Schema(name = "Belonging")
record BelongingBody(
        String id,
        String name,

        @Schema(enumeration = {"owner", "admin", "marketer", "viewer"})
        String role) {
    static BelongingBody of(Present.Belonging belonging) {
        return new BelongingBody(
                belonging.organization().id().value(),
                belonging.organization().name(),
                belonging.role().text());
    }
}
