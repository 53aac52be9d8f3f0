package dev.omnify.auth.attempt;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** Why a sign-in is not even tried. */
public enum AttemptProblem implements ProblemCode {
    /** The same for an address that nobody has; says when to try again. */
    TOO_MANY_ATTEMPTS("too-many-attempts", ProblemKind.LIMIT);

    private final String code;
    private final ProblemKind kind;

    AttemptProblem(String code, ProblemKind kind) {
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
