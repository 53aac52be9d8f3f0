package dev.omnify.auth.credential.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands behind {@code #} in a mailed link. */
@Schema(name = "MailedLink")
record TokenBody(@NotBlank @Size(max = 200) String token) {
    /** Secrets have no business in logs. */
    @Override
    public String toString() {
        return "TokenBody[…]";
    }
}
