package dev.omnify.auth.organization;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.permission.Permission;
import dev.omnify.auth.permission.Role;
import dev.omnify.kit.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who belongs to an organization, all in one: so that two changes at the same time cannot take its last owner away
 * together.
 *
 * @param version grows by one with each change; 0 when it was never written
 */
public record Roster(List<Membership> members, long version) {
    /** How many members an organization has at the most: they are kept in one document. */
    public static final int MAX_MEMBERS = 1000;

    public Roster {
        members = List.copyOf(members);
    }

    /** The person's membership. */
    public Optional<Membership> find(AccountId account) {
        return members.stream()
                .filter(member -> member.account().equals(account))
                .findFirst();
    }

    /** Whether this person is a member who may let others in, and reaches this role. */
    public boolean mayGive(AccountId by, Role role) {
        return find(by).map(Membership::role)
                .filter(own -> own.permissions().contains(Permission.MEMBERS_WRITE) && own.isAtLeast(role))
                .isPresent();
    }

    /**
     * With this membership, in place of the one that the person had. {@code last-owner} when nobody would own the
     * organization then, {@code too-many-members} when there is no room.
     */
    public Roster with(Membership membership) {
        if (find(membership.account()).isEmpty()) {
            if (members.size() >= MAX_MEMBERS) {
                throw new ProblemException(
                        OrganizationProblem.TOO_MANY_MEMBERS,
                        "An organization has at most " + MAX_MEMBERS + " members.");
            }
            return owned(Stream.concat(members.stream(), Stream.of(membership)).toList());
        }
        return owned(members.stream()
                .map(member -> member.account().equals(membership.account()) ? membership : member)
                .toList());
    }

    /** Without this person. {@code last-owner} when nobody would own the organization then. */
    public Roster without(AccountId account) {
        return owned(members.stream()
                .filter(member -> !member.account().equals(account))
                .toList());
    }

    private Roster owned(List<Membership> changed) {
        if (changed.stream().noneMatch(member -> member.role() == Role.OWNER)) {
            throw new ProblemException(
                    OrganizationProblem.LAST_OWNER,
                    "This is the organization's last owner. Make somebody else an owner first.");
        }
        return new Roster(changed, version);
    }
}
