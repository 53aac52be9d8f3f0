package dev.omnify.auth.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.permission.Role;
import dev.omnify.kit.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final AccountId ADA = new AccountId("01900000-0000-7000-8000-0000000000aa");
    private static final AccountId GRACE = new AccountId("01900000-0000-7000-8000-0000000000bb");

    private static Membership as(AccountId account, Role role) {
        return new Membership(account, role, Instant.EPOCH);
    }

    private final Roster owned = new Roster(List.of(as(ADA, Role.OWNER)), 1);

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable change, OrganizationProblem why) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(change)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(why));
    }

    @Test
    void keepsItsLastOwner() {
        var two = owned.with(as(GRACE, Role.ADMIN));

        refuses(() -> two.without(ADA), OrganizationProblem.LAST_OWNER);
        refuses(() -> two.with(as(ADA, Role.ADMIN)), OrganizationProblem.LAST_OWNER);
        assertThat(two.with(as(GRACE, Role.OWNER)).without(ADA).members()).containsExactly(as(GRACE, Role.OWNER));
    }

    @Test
    void knowsWhoMayGiveWhichRoleAtThisMoment() {
        var two = owned.with(as(GRACE, Role.ADMIN));

        assertThat(two.mayGive(ADA, Role.OWNER)).isTrue();
        assertThat(two.mayGive(GRACE, Role.ADMIN)).isTrue();
        assertThat(two.mayGive(GRACE, Role.OWNER)).isFalse();
        assertThat(two.with(as(GRACE, Role.VIEWER)).mayGive(GRACE, Role.VIEWER)).isFalse();
        assertThat(two.without(GRACE).mayGive(GRACE, Role.VIEWER)).isFalse();
    }

    @Test
    void putsAMembershipInPlaceOfTheOneBefore() {
        var changed = owned.with(as(GRACE, Role.VIEWER)).with(as(GRACE, Role.MARKETER));

        assertThat(changed.members()).containsExactly(as(ADA, Role.OWNER), as(GRACE, Role.MARKETER));
    }

    @Test
    void hasRoomForAThousand() {
        var full = IntStream.range(1, Roster.MAX_MEMBERS)
                .mapToObj(i -> as(new AccountId(new UUID(7, i).toString()), Role.VIEWER))
                .reduce(owned, Roster::with, (one, other) -> other);

        refuses(() -> full.with(as(GRACE, Role.VIEWER)), OrganizationProblem.TOO_MANY_MEMBERS);
        assertThat(full.with(as(ADA, Role.OWNER)).members()).hasSize(Roster.MAX_MEMBERS);
    }
}
