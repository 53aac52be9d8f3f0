package dev.omnify.platform.view;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What can be wrong with a saved view. */
public enum ViewProblem implements ProblemCode {
    NAME_TAKEN("view-name-taken", ProblemKind.CONFLICT),
    TOO_MANY("too-many-views", ProblemKind.CONFLICT);

    private final String code;
    private final ProblemKind kind;

    ViewProblem(String code, ProblemKind kind) {
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
