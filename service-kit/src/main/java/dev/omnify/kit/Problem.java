package dev.omnify.kit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457) as data.
 *
 * @param type {@code urn:omnify:problem:} and the code
 * @param traceId left out where there is none
 * @param errors what is wrong field by field, empty when no single field is to blame
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceId,
        List<FieldError> errors) {
    /** What every problem's type begins with. */
    public static final String TYPE_PREFIX = "urn:omnify:problem:";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** The document for a failure. */
    public static Problem of(ProblemException failure, @Nullable String traceId) {
        return of(failure.code(), failure.detail(), failure.errors(), traceId);
    }

    /** The document for a code. */
    public static Problem of(ProblemCode code, String detail, List<FieldError> errors, @Nullable String traceId) {
        var kind = code.kind();
        return new Problem(
                TYPE_PREFIX + code.code(), kind.title(), kind.status(), detail, code.code(), traceId, errors);
    }
}
