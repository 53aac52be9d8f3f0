package dev.omnify.eyes.analysis;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** Why an analysis cannot be made as asked for. */
public enum AnalysisProblem implements ProblemCode {
    /** The test's window reaches past the day of the analysis. */
    TEST_WINDOW_AFTER_AS_OF("test-window-after-as-of", ProblemKind.INVALID),
    /** The training window reaches into the test's. */
    CUTOFFS_OVERLAP("cutoffs-overlap", ProblemKind.INVALID),
    /** More customers than one analysis holds. */
    TOO_MANY_CUSTOMERS("too-many-customers", ProblemKind.INVALID);

    private final String code;
    private final ProblemKind kind;

    AnalysisProblem(String code, ProblemKind kind) {
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
