package dev.omnify.auth.credential;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What can be wrong with changing a password or an address. */
public enum CredentialProblem implements ProblemCode {
    /** Used before, too old, or never made: which of them is nobody's business. */
    RESET_LINK_INVALID("reset-link-invalid", ProblemKind.GONE),
    EMAIL_LINK_INVALID("email-link-invalid", ProblemKind.GONE),
    MAIL_NOT_CONFIGURED("mail-not-configured", ProblemKind.CONFLICT),
    NO_SUCH_ACCOUNT("no-such-account", ProblemKind.NOT_FOUND);

    private final String code;
    private final ProblemKind kind;

    CredentialProblem(String code, ProblemKind kind) {
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
