package dev.omnify.auth.organization.http;

import dev.omnify.auth.organization.KnownCurrency;
import dev.omnify.auth.organization.KnownTimezone;
import dev.omnify.auth.organization.OrganizationChange;
import dev.omnify.auth.text.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be different about the organization; what is left out stays. */
@Schema(name = "OrganizationChange")
record OrganizationChangeBody(
        @Size(max = 200) @Pattern(regexp = "(?Us).*\\S.*", message = "must not be blank") @PlainText @Nullable String name,

        @KnownCurrency @Nullable String currency,
        @KnownTimezone @Nullable String timezone) {
    OrganizationChange toChange() {
        return new OrganizationChange(name == null ? null : name.strip(), currency, timezone);
    }
}
