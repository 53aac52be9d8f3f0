package dev.omnify.auth.credential.http;

import dev.omnify.auth.password.PasswordPolicy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands behind {@code #} in a mailed link, and the password that is wanted. */
@Schema(name = "PasswordReset")
record PasswordResetBody(
        @NotBlank @Size(max = 200) String token,

        @NotNull @Size(min = PasswordPolicy.MIN_LENGTH, max = PasswordPolicy.MAX_LENGTH) String password) {
    /** Neither has any business in logs. */
    @Override
    public String toString() {
        return "PasswordResetBody[…]";
    }
}
