package dev.omnify.auth.member;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.organization.Membership;
import dev.omnify.auth.organization.OrganizationProblem;
import dev.omnify.auth.organization.Roster;
import dev.omnify.auth.organization.Rosters;
import dev.omnify.auth.permission.Permission;
import dev.omnify.auth.permission.Role;
import dev.omnify.auth.revocation.Withdrawals;
import dev.omnify.auth.session.Sessions;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Who belongs to an organization, and as what. Whoever changes that needs the permission by the role that they have at
 * this moment, and touches neither roles above their own nor the last owner.
 */
@ApplicationScoped
public class Members {
    private final Rosters rosters;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Withdrawals withdrawals;
    private final RosterFollower follower;
    private final Clock clock;

    Members(
            Rosters rosters,
            Accounts accounts,
            Sessions sessions,
            Withdrawals withdrawals,
            RosterFollower follower,
            Clock clock) {
        this.rosters = rosters;
        this.accounts = accounts;
        this.sessions = sessions;
        this.withdrawals = withdrawals;
        this.follower = follower;
        this.clock = clock;
    }

    /** All members, the longest first. */
    public List<Member> list(TenantId tenant) {
        return rosters.get(tenant).members().stream()
                .flatMap(membership -> accounts
                        .find(membership.account())
                        .map(account -> new Member(account, membership.role(), membership.since()))
                        .stream())
                .toList();
    }

    /** One member; {@code not-found} when there is none of this id. */
    public Member get(TenantId tenant, AccountId id) {
        var membership = member(rosters.get(tenant), id);
        return new Member(accounts.get(id), membership.role(), membership.since());
    }

    /** The role that a person has at this moment; {@code forbidden} when they may not change members. */
    public Role changer(TenantId tenant, AccountId by) {
        return changer(rosters.get(tenant), by);
    }

    private static Role changer(Roster roster, AccountId by) {
        return roster.find(by)
                .map(Membership::role)
                .filter(role -> role.permissions().contains(Permission.MEMBERS_WRITE))
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.FORBIDDEN, "You may not change who belongs to this organization."));
    }

    /** Asks that somebody in this role may give, change or end that one. */
    public static void requireWithin(Role own, Role other) {
        if (!own.isAtLeast(other)) {
            throw new ProblemException(
                    OrganizationProblem.ROLE_ABOVE_OWN,
                    "As " + own.text() + " you cannot decide about the role " + other.text() + ".");
        }
    }

    /** Who belongs to the tenant at this moment. */
    public Roster roster(TenantId tenant) {
        return rosters.get(tenant);
    }

    /**
     * Makes a person a member whom somebody let in; one who is already keeps the role. False, and nothing changed, when
     * whoever let them in may not give the role at this moment.
     */
    public boolean join(TenantId tenant, AccountId id, Role role, AccountId by) {
        var membership = new Membership(id, role, clock.instant());
        return rosters.change(
                        tenant,
                        roster -> roster.find(id).isPresent() || !roster.mayGive(by, role)
                                ? roster
                                : roster.with(membership))
                .find(id)
                .isPresent();
    }

    /** Notes with the person that they have become a member. */
    public void joined(TenantId tenant, Account account) {
        accounts.joined(account, tenant);
    }

    /** Changes a member's role. */
    public Member change(TenantId tenant, AccountId by, AccountId id, Role role) {
        // What an earlier change should have ended, but for a crash, is not to come alive with a higher role.
        follower.follow(tenant, rosters.get(tenant));
        var changed = rosters.change(tenant, roster -> {
            var own = changer(roster, by);
            var before = member(roster, id);
            requireWithin(own, before.role());
            requireWithin(own, role);
            return roster.with(new Membership(id, role, before.since()));
        });
        withdrawals.memberChanged(tenant, id);
        follower.follow(tenant, changed);
        return get(tenant, id);
    }

    /** Ends a membership, one's own or another's, and the sessions that hang on it. */
    public void end(TenantId tenant, AccountId by, AccountId id) {
        var changed = rosters.change(tenant, roster -> {
            var before = member(roster, id);
            if (!by.equals(id)) {
                requireWithin(changer(roster, by), before.role());
            }
            return roster.without(id);
        });
        withdrawals.memberChanged(tenant, id);
        sessions.endIn(tenant, id);
        follower.follow(tenant, changed);
        accounts.left(id, tenant);
    }

    private static Membership member(Roster roster, AccountId id) {
        return roster.find(id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such member."));
    }
}
