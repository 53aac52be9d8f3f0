package dev.omnify.platform.export;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What can be wrong with an export. */
public enum ExportProblem implements ProblemCode {
    /** The list's evidence failed its gate, or its risks are off, so that nothing may act on it. */
    LIST_NOT_ACTIONABLE("list-not-actionable", ProblemKind.CONFLICT);

    private final String code;
    private final ProblemKind kind;

    ExportProblem(String code, ProblemKind kind) {
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
