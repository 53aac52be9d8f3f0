package dev.omnify.auth.organization;

import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemKind;

/** What can be wrong with changing who belongs to an organization. */
public enum OrganizationProblem implements ProblemCode {
    LAST_OWNER("last-owner", ProblemKind.CONFLICT),
    TOO_MANY_MEMBERS("too-many-members", ProblemKind.CONFLICT),
    ALREADY_MEMBER("already-member", ProblemKind.CONFLICT),
    NO_ORGANIZATION("no-organization", ProblemKind.FORBIDDEN),
    ROLE_ABOVE_OWN("role-above-own", ProblemKind.FORBIDDEN);

    private final String code;
    private final ProblemKind kind;

    OrganizationProblem(String code, ProblemKind kind) {
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
