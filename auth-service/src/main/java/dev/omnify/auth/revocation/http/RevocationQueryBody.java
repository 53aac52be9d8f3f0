package dev.omnify.auth.revocation.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which service asks, proven by its secret, and what it wants to know: milliseconds since 1970. */
@Schema(name = "RevocationQuery")
record RevocationQueryBody(
        @NotBlank @Size(max = 100) String service,
        @NotBlank @Size(max = 1024) String secret,
        @PositiveOrZero long since) {
    Instant moment() {
        return Instant.ofEpochMilli(since);
    }

    /** Secrets have no business in logs. */
    @Override
    public String toString() {
        return "RevocationQueryBody[" + service + "]";
    }
}
