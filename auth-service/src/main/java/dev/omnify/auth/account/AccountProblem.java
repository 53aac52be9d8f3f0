package dev.omnify.auth.account;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What can be wrong with an address and a password. */
public enum AccountProblem implements ProblemCode {
    /** Not 401: that only ever means that a token of ours is missing or bad. */
    WRONG_CREDENTIALS("wrong-credentials", ProblemKind.INVALID),
    EMAIL_TAKEN("email-taken", ProblemKind.CONFLICT),
    REGISTRATION_IN_PROGRESS("registration-in-progress", ProblemKind.CONFLICT);

    private final String code;
    private final ProblemKind kind;

    AccountProblem(String code, ProblemKind kind) {
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
