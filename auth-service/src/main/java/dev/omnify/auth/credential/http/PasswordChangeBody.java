package dev.omnify.auth.credential.http;

import dev.omnify.auth.password.PasswordPolicy;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The password that somebody has, and the one that they want. */
@Schema(name = "PasswordChange")
record PasswordChangeBody(
        @NotEmpty @Size(max = 1024) String current,

        @NotNull @Size(min = PasswordPolicy.MIN_LENGTH, max = PasswordPolicy.MAX_LENGTH) String password) {
    /** Passwords have no business in logs. */
    @Override
    public String toString() {
        return "PasswordChangeBody[…]";
    }
}
