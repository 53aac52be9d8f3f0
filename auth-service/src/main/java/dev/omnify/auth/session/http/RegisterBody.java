package dev.omnify.auth.session.http;

import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.organization.KnownCurrency;
import dev.omnify.auth.organization.KnownTimezone;
import dev.omnify.auth.password.PasswordPolicy;
import dev.omnify.auth.registration.Applicant;
import dev.omnify.auth.text.PlainAddress;
import dev.omnify.auth.text.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who signs up, with what. */
@Schema(name = "Register")
record RegisterBody(
        @NotBlank @Email @PlainAddress @Size(max = 254) String email,

        @NotNull @Size(min = PasswordPolicy.MIN_LENGTH, max = PasswordPolicy.MAX_LENGTH) String password,

        @NotBlank @PlainText @Size(max = 200) String name,
        @NotBlank @PlainText @Size(max = 200) String organization,

        @Schema(defaultValue = "USD") @KnownCurrency @Nullable String currency,

        @Schema(defaultValue = "UTC") @KnownTimezone @Nullable String timezone) {
    Applicant toApplicant() {
        return new Applicant(
                new EmailAddress(email),
                password,
                name.strip(),
                organization.strip(),
                currency == null ? "USD" : currency,
                timezone == null ? "UTC" : timezone);
    }

    /** Passwords have no business in logs. */
    @Override
    public String toString() {
        return "RegisterBody[…]";
    }
}
