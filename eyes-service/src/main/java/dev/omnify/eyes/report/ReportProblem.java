package dev.omnify.eyes.report;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** Why there is nothing to read. */
public enum ReportProblem implements ProblemCode {
    NO_ANALYSIS_YET("no-analysis-yet", ProblemKind.NOT_FOUND),
    NO_SUCH_ANALYSIS("no-such-analysis", ProblemKind.NOT_FOUND),
    WINDOW_NOT_ANALYSED("window-not-analysed", ProblemKind.NOT_FOUND),
    NO_SUCH_SEGMENT("no-such-segment", ProblemKind.NOT_FOUND),
    /** The analysis is older than maps. */
    NO_MAP("no-map", ProblemKind.NOT_FOUND),
    NO_SUCH_CUSTOMER("no-such-customer", ProblemKind.NOT_FOUND),
    CUSTOMER_EXCLUDED_FOR_CONSENT("customer-excluded-for-consent", ProblemKind.NOT_FOUND),
    CUSTOMER_NOT_IN_ANALYSIS("customer-not-in-analysis", ProblemKind.NOT_FOUND);

    private final String code;
    private final ProblemKind kind;

    ReportProblem(String code, ProblemKind kind) {
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
