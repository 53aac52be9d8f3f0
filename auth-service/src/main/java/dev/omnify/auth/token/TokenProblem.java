package dev.omnify.auth.token;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What can be wrong with asking for a token. */
public enum TokenProblem implements ProblemCode {
    /** Not 401: the caller has shown no token yet. */
    SERVICE_REFUSED("service-refused", ProblemKind.INVALID);

    private final String code;
    private final ProblemKind kind;

    TokenProblem(String code, ProblemKind kind) {
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
