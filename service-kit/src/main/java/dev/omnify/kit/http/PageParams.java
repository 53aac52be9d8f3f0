package dev.omnify.kit.http;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list. */
public class PageParams {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most, 1 to 200; 50 when left out",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where the page before ended: its `next`")
    @Nullable String cursor;

    /** The page asked for; {@code validation-failed} when the limit is out of range. */
    public PageRequest request() {
        return new PageRequest(limit == null ? PageRequest.DEFAULT_LIMIT : number(limit), cursor);
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has fields that do not fit.")
                    .with(List.of(new FieldError("limit", "wrong-type", "A whole number from 1 to 200.")));
        }
        return Integer.parseInt(text);
    }
}
