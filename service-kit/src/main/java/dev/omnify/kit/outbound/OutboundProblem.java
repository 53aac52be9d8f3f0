package dev.omnify.kit.outbound;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** Why a call to somebody else's server came to nothing. */
public enum OutboundProblem implements ProblemCode {
    /** It does not answer, fails, or failed so often that it is left alone for a while; says when to try again. */
    VENDOR_UNAVAILABLE("vendor-unavailable", ProblemKind.UNAVAILABLE),
    /** Its name leads nowhere from here: mostly our own network's trouble, not its. */
    HOST_NOT_FOUND("vendor-host-not-found", ProblemKind.UNAVAILABLE),
    /** Its limit is used up for longer than is waited for; says when to try again. */
    VENDOR_LIMIT("vendor-limit", ProblemKind.LIMIT),
    /** The address is none that may be called from here. */
    ADDRESS_REFUSED("address-refused", ProblemKind.INVALID),
    /** A header cannot be sent with its value, say since a credential holds a line break. */
    HEADER_REFUSED("vendor-header-refused", ProblemKind.INVALID),
    /** Its answer is longer than is read. */
    ANSWER_TOO_LARGE("vendor-answer-too-large", ProblemKind.UPSTREAM);

    private final String code;
    private final ProblemKind kind;

    OutboundProblem(String code, ProblemKind kind) {
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
