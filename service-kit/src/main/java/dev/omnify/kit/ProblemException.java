package dev.omnify.kit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a request (or a job) with a problem that its caller is told of. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    /** @param detail one sentence for the caller, without internals */
    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, null);
    }

    /** @param cause for the log only */
    public ProblemException(ProblemCode code, String detail, @Nullable Throwable cause) {
        this(code, detail, List.of(), null, cause);
    }

    private ProblemException(
            ProblemCode code,
            String detail,
            List<FieldError> errors,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** The same problem with what is wrong field by field. */
    public ProblemException with(List<FieldError> fieldErrors) {
        return new ProblemException(code, detail(), fieldErrors, retryAfter, getCause());
    }

    /** The same problem, telling when to try again. */
    public ProblemException retryAfter(Duration delay) {
        return new ProblemException(code, detail(), errors, delay, getCause());
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
