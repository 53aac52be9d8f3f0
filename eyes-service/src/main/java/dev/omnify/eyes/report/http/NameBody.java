package dev.omnify.eyes.report.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A name given by people.
 *
 * @param renamed the name, or JSON's null to take it away; what is not told at all must not take anything away
 */
@Schema(name = "SegmentRenaming")
record NameBody(
        @NotNull(message = "must be told; null takes the name away") @Schema(
                description = "1 to 60 characters; null takes the name away",
                implementation = String.class,
                nullable = true)
        JsonNode renamed) {

    /** The name; null when it is to be taken away; {@code validation-failed} when it is no text. */
    @Nullable String wanted() {
        if (renamed.isNull()) {
            return null;
        }
        if (!renamed.isTextual()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has a field that does not fit.")
                    .with(List.of(new FieldError("renamed", "wrong-type", "A segment's name is a text.")));
        }
        return renamed.textValue();
    }
}
