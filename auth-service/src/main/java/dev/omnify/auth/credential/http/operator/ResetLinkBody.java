package dev.omnify.auth.credential.http.operator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that works once, for an hour. */
@RegisterForReflection
@Schema(name = "ResetLink")
record ResetLinkBody(String link) {
    /** Links have no business in logs. */
    @Override
    public String toString() {
        return "ResetLinkBody[…]";
    }
}
