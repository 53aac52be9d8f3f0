package dev.omnify.platform.connection;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What can be wrong with a request about connections. */
public enum ConnectionProblem implements ProblemCode {
    UNKNOWN_PLATFORM("unknown-platform", ProblemKind.NOT_FOUND),
    NOT_CONNECTED("not-connected", ProblemKind.NOT_FOUND),
    /** Several connections, and the request does not say which. */
    AMBIGUOUS("connection-ambiguous", ProblemKind.CONFLICT),
    BASE_URL_NOT_ALLOWED("base-url-not-allowed", ProblemKind.INVALID),
    /** The connection went away while its sync ran. */
    DISCONNECTED("disconnected", ProblemKind.CONFLICT);

    private final String code;
    private final ProblemKind kind;

    ConnectionProblem(String code, ProblemKind kind) {
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
