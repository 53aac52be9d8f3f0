package dev.omnify.auth.session;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What can be wrong with a refresh token. It is a token of ours, hence 401. */
public enum SessionProblem implements ProblemCode {
    REFRESH_TOKEN_INVALID("refresh-token-invalid", ProblemKind.UNAUTHENTICATED),
    REFRESH_TOKEN_REUSED("refresh-token-reused", ProblemKind.UNAUTHENTICATED);

    private final String code;
    private final ProblemKind kind;

    SessionProblem(String code, ProblemKind kind) {
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
