package dev.omnify.platform.capacity;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What can be wrong with how much is stored. */
public enum CapacityProblem implements ProblemCode {
    /** The embedded Java server holds as many customers as it can serve. */
    LOCAL_DATABASE_FULL("local-database-full", ProblemKind.CONFLICT);

    private final String code;
    private final ProblemKind kind;

    CapacityProblem(String code, ProblemKind kind) {
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
