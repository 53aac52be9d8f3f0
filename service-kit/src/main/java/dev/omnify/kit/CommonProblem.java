package dev.omnify.kit;

/** Failures that every service may answer with. */
public enum CommonProblem implements ProblemCode {
    MALFORMED("malformed", ProblemKind.MALFORMED),
    CURSOR_INVALID("cursor-invalid", ProblemKind.MALFORMED),
    UNAUTHENTICATED("unauthenticated", ProblemKind.UNAUTHENTICATED),
    FORBIDDEN("forbidden", ProblemKind.FORBIDDEN),
    NOT_FOUND("not-found", ProblemKind.NOT_FOUND),
    METHOD_NOT_ALLOWED("method-not-allowed", ProblemKind.METHOD),
    NOT_ACCEPTABLE("not-acceptable", ProblemKind.NOT_ACCEPTABLE),
    CONFLICT("conflict", ProblemKind.CONFLICT),
    VERSION_CONFLICT("version-conflict", ProblemKind.PRECONDITION),
    IDEMPOTENCY_IN_PROGRESS("idempotency-in-progress", ProblemKind.CONFLICT),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", ProblemKind.INVALID),
    IDEMPOTENCY_KEY_INVALID("idempotency-key-invalid", ProblemKind.MALFORMED),
    VALIDATION_FAILED("validation-failed", ProblemKind.INVALID),
    BODY_CUT_OFF("body-cut-off", ProblemKind.INCOMPLETE),
    BODY_TOO_LARGE("body-too-large", ProblemKind.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", ProblemKind.UNSUPPORTED),
    RATE_LIMITED("rate-limited", ProblemKind.LIMIT),
    INTERNAL("internal", ProblemKind.BUG),
    UNAVAILABLE("unavailable", ProblemKind.UNAVAILABLE);

    private final String code;
    private final ProblemKind kind;

    CommonProblem(String code, ProblemKind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
