package dev.omnify.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.account.AccountProblem;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.account.InMemoryAccountRegistry;
import dev.omnify.auth.account.PendingAccount;
import dev.omnify.auth.organization.InMemoryOrganizations;
import dev.omnify.auth.organization.Membership;
import dev.omnify.auth.organization.Organization;
import dev.omnify.auth.organization.Organizations;
import dev.omnify.auth.password.PasswordHasherFixture;
import dev.omnify.auth.permission.Role;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemCode;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.DomainEvent;
import dev.omnify.kit.test.FixedClock;
import dev.omnify.kit.test.SequentialIds;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class RegistrationsTest {
    private static final EmailAddress EMAIL = new EmailAddress("ada@example.com");

    private final FixedClock clock = new FixedClock("2026-03-01T12:00:00Z");
    private final SequentialIds ids = new SequentialIds();
    private final InMemoryAccountRegistry accounts = new InMemoryAccountRegistry();
    private final InMemoryOrganizations stores = new InMemoryOrganizations();
    private final Organizations organizations = stores.useCases(ids, clock);
    private final Deque<Runnable> pauses = new ArrayDeque<>();
    private final Registrations registrations =
            new Registrations(accounts, organizations, PasswordHasherFixture.create(), ids, clock, () -> {
                if (!pauses.isEmpty()) {
                    pauses.pop().run();
                }
            });

    private static Applicant applicant(String organization) {
        return new Applicant(EMAIL, "tinker tailor soldier", "Ada", organization, "GBP", "Europe/London");
    }

    private void refuses(Applicant applicant, ProblemCode why) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> registrations.register(applicant))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(why));
    }

    private PendingAccount claimOfSomebodyElse() {
        var claim = new PendingAccount(
                new AccountId(ids.next()), EMAIL, TenantId.of(ids.next()), ids.next(), clock.instant());
        accounts.claim(claim);
        return claim;
    }

    @Test
    void makesAnAccountAnOrganizationAndItsOwner() {
        var account = registrations.register(applicant("Engines"));

        var tenant = account.lastOrganization();
        assertThat(accounts.find(EMAIL)).contains(account);
        assertThat(account.organizations()).containsExactly(tenant);
        assertThat(organizations.get(tenant).organization())
                .isEqualTo(new Organization(tenant, "Engines", "GBP", "Europe/London"));
        assertThat(organizations.membership(tenant, account.id()))
                .map(Membership::role)
                .contains(Role.OWNER);
        assertThat(stores.events()).extracting(DomainEvent::type).containsExactly(Organizations.REGISTERED);
    }

    @Test
    void takesAnAddressOnce() {
        registrations.register(applicant("Engines"));

        refuses(applicant("Looms"), AccountProblem.EMAIL_TAKEN);
        assertThat(stores.organizations()).hasSize(1);
    }

    @Test
    void refusesAWeakPasswordBeforeItClaimsAnything() {
        var weak = new Applicant(EMAIL, "password1234", "Ada", "Engines", "GBP", "UTC");

        refuses(weak, CommonProblem.VALIDATION_FAILED);
        assertThat(accounts.find(EMAIL)).isEmpty();
    }

    @Test
    void leavesNothingUsableWhenItCrashesAndCompletesItLaterWithTheSameIds() {
        stores.crashBeforeMembership();
        assertThatThrownBy(() -> registrations.register(applicant("Engines")))
                .isInstanceOf(IllegalStateException.class);
        var half = accounts.find(EMAIL).orElseThrow();
        assertThat(half).isInstanceOf(PendingAccount.class);
        assertThat(accounts.find(half.id())).isEmpty();

        clock.advance(Registrations.STALE);
        var account = registrations.register(applicant("Engines & Sons"));

        assertThat(account.id()).isEqualTo(half.id());
        assertThat(stores.organizations())
                .containsExactly(
                        new Organization(account.lastOrganization(), "Engines & Sons", "GBP", "Europe/London"));
        assertThat(stores.events())
                .extracting(DomainEvent::type)
                .containsExactly(Organizations.REGISTERED, Organizations.CHANGED);
    }

    @Test
    void makesAnAccountInAnOrganizationThatThereIs() {
        var joined = TenantId.of(ids.next());
        var members = new ArrayDeque<AccountId>();

        var account = registrations.join(EMAIL, "tinker tailor soldier", "Ada", joined, members::push);

        assertThat(accounts.find(EMAIL)).contains(account);
        assertThat(account.organizations()).containsExactly(joined);
        assertThat(members).containsExactly(account.id());
        assertThat(stores.organizations()).isEmpty();
    }

    @Test
    void leavesNothingOfABrokenJoinByWhichASignUpWouldOwnThatOrganization() {
        var joined = TenantId.of(ids.next());
        assertThatThrownBy(() -> registrations.join(EMAIL, "tinker tailor soldier", "Ada", joined, id -> {
                    throw new IllegalStateException("crash");
                }))
                .isInstanceOf(IllegalStateException.class);
        clock.advance(Registrations.STALE);

        var account = registrations.register(applicant("Engines"));

        assertThat(account.organizations()).hasSize(1).doesNotContain(joined);
        assertThat(organizations.membership(joined, account.id())).isEmpty();
    }

    @Test
    void saysOfAFreshClaimWhatIsTrue() {
        claimOfSomebodyElse();

        refuses(applicant("Engines"), AccountProblem.REGISTRATION_IN_PROGRESS);
        assertThat(stores.organizations()).isEmpty();
    }

    @Test
    void waitsForTheOtherToFinishAndThenSaysTaken() {
        var claim = claimOfSomebodyElse();
        var finished = new Account(
                claim.id(), EMAIL, "Ada", "hash", java.util.List.of(claim.organization()), claim.organization());
        pauses.push(() -> accounts.activate(claim, finished));

        refuses(applicant("Engines"), AccountProblem.EMAIL_TAKEN);
    }

    @Test
    void takesAClaimOverTheMomentItIsStale() {
        var claim = claimOfSomebodyElse();
        pauses.push(() -> clock.advance(Registrations.STALE.minus(Duration.ofSeconds(1))));
        pauses.add(() -> clock.advance(Duration.ofSeconds(1)));

        var account = registrations.register(applicant("Engines"));

        assertThat(account.id()).isEqualTo(claim.id());
        assertThat(pauses).isEmpty();
    }

    @Test
    void givesUpWhenItsOwnClaimWasTakenOver() {
        stores.beforeMembership(() -> {
            var own = (PendingAccount) accounts.find(EMAIL).orElseThrow();
            accounts.takeOver(own, own.takenOver(ids.next(), clock.instant()));
        });

        refuses(applicant("Engines"), AccountProblem.REGISTRATION_IN_PROGRESS);
        assertThat(accounts.find(EMAIL).orElseThrow()).isInstanceOf(PendingAccount.class);
    }
}
