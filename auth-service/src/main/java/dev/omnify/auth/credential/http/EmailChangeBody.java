package dev.omnify.auth.credential.http;

import dev.omnify.auth.text.PlainAddress;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address that somebody wants to sign in with, and their password. */
@Schema(name = "EmailChange")
record EmailChangeBody(
        @NotBlank @Email @PlainAddress @Size(max = 254) String email,
        @NotEmpty @Size(max = 1024) String password) {
    /** Neither has any business in logs. */
    @Override
    public String toString() {
        return "EmailChangeBody[…]";
    }
}
