package dev.omnify.platform.connector;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What goes wrong between us and a vendor, apart from what the guard tells. */
public enum ConnectorProblem implements ProblemCode {
    /** The vendor does not accept the credentials (any more). */
    CREDENTIALS_REFUSED("vendor-credentials-refused", ProblemKind.INVALID),
    /** The credentials are good but do not allow this. */
    SCOPE_MISSING("vendor-scope-missing", ProblemKind.INVALID),
    /** The vendor's answer is none that its description allows. */
    ANSWER_UNEXPECTED("vendor-answer-unexpected", ProblemKind.UPSTREAM);

    private final String code;
    private final ProblemKind kind;

    ConnectorProblem(String code, ProblemKind kind) {
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
