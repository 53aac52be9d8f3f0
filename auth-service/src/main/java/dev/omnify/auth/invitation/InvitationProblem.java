package dev.omnify.auth.invitation;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What can be wrong with an invitation. */
public enum InvitationProblem implements ProblemCode {
    /**
     * Used, replaced, ended, too old, above what its inviter may give by now, or never made: which of them is nobody's
     * business.
     */
    INVITATION_INVALID("invitation-invalid", ProblemKind.GONE),
    INVITATION_FOR_ANOTHER("invitation-for-another-address", ProblemKind.FORBIDDEN),
    /** The address has been mailed, or the organization has sent, enough of them; says when to try again. */
    TOO_MANY_INVITATIONS("too-many-invitations", ProblemKind.LIMIT);

    private final String code;
    private final ProblemKind kind;

    InvitationProblem(String code, ProblemKind kind) {
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
