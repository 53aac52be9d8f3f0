package dev.omnify.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What sign-up and sign-in rely on, whatever keeps the accounts. */
public abstract class AccountRegistryContract {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final EmailAddress email = new EmailAddress("ada-" + UUID.randomUUID() + "@example.com");
    private final TenantId tenant = TenantId.of(UUID.randomUUID().toString());
    private final PendingAccount claim = claim("first");

    /** The registry that is tried. */
    protected abstract AccountRegistry registry();

    private PendingAccount claim(String attempt) {
        return new PendingAccount(new AccountId(UUID.randomUUID().toString()), email, tenant, attempt, NOW);
    }

    private Account account() {
        return new Account(claim.id(), email, "Ada", "hash", List.of(tenant), tenant);
    }

    @Test
    void givesAnAddressToTheFirstClaim() {
        assertThat(registry().claim(claim)).isTrue();

        assertThat(registry().claim(claim("second"))).isFalse();
        assertThat(registry().find(email)).contains(claim);
        assertThat(registry().find(claim.id())).as("nobody can sign in yet").isEmpty();
    }

    @Test
    void makesAnAccountOfTheClaimThatHoldsTheAddress() {
        registry().claim(claim);

        assertThat(registry().activate(claim, account())).isTrue();

        assertThat(registry().find(email)).contains(account());
        assertThat(registry().find(claim.id())).contains(account());
        assertThat(registry().activate(claim, account())).isFalse();
        assertThat(registry().claim(claim("second"))).isFalse();
    }

    @Test
    void handsAClaimOverOnce() {
        registry().claim(claim);
        var second = claim.takenOver("second", NOW.plusSeconds(60));

        assertThat(registry().takeOver(claim, second)).isTrue();

        assertThat(registry().takeOver(claim, claim.takenOver("third", NOW.plusSeconds(61))))
                .isFalse();
        assertThat(registry().find(email)).contains(second);
        assertThat(registry().activate(claim, account())).isFalse();
        assertThat(registry().activate(second, account())).isTrue();
    }

    @Test
    void notesWhereAPersonSignedInLast() {
        registry().claim(claim);
        registry().activate(claim, account());
        var other = TenantId.of(UUID.randomUUID().toString());

        registry().signedInTo(email, other);

        assertThat(registry().find(claim.id()).map(Account::lastOrganization)).contains(other);
    }

    @Test
    void renewsAHashUnlessThePasswordWasChangedMeanwhile() {
        registry().claim(claim);
        registry().activate(claim, account());

        registry().rehashed(email, "another", "newer");
        assertThat(registry().find(claim.id()).map(Account::passwordHash)).contains("hash");
        registry().rehashed(email, "hash", "newer");

        assertThat(registry().find(claim.id()).map(Account::passwordHash)).contains("newer");
    }

    @Test
    void changesAPasswordOnlyWhileItIsTheOneGiven() {
        registry().claim(claim);
        registry().activate(claim, account());

        assertThat(registry().rehashed(email, "another", "newer")).isFalse();
        assertThat(registry().rehashed(email, "hash", "newer")).isTrue();
    }

    @Test
    void changesWhatAPersonIsCalledAndWhereTheyBelong() {
        registry().claim(claim);
        registry().activate(claim, account());
        var other = TenantId.of(UUID.randomUUID().toString());

        registry().renamed(email, "Ada King");
        registry().joined(email, other);
        registry().joined(email, other);
        registry().left(email, tenant);

        var changed = registry().find(claim.id()).orElseThrow();
        assertThat(changed.name()).isEqualTo("Ada King");
        assertThat(changed.organizations()).containsExactly(other);
    }

    @Test
    void movesAnAccountToAFreeAddress() {
        registry().claim(claim);
        registry().activate(claim, account());
        var to = new EmailAddress("king-" + UUID.randomUUID() + "@example.com");

        assertThat(registry().move(account(), to)).isTrue();

        assertThat(registry().find(email)).isEmpty();
        var moved = new Account(claim.id(), to, "Ada", "hash", List.of(tenant), tenant);
        assertThat(registry().find(to)).contains(moved);
        assertThat(registry().find(claim.id())).contains(moved);
        assertThat(registry().claim(claim("the old address is free"))).isTrue();
    }

    @Test
    void movesNothingToAnAddressThatStandsForSomethingOrAnAccountThatHasChanged() {
        registry().claim(claim);
        registry().activate(claim, account());
        var taken = new PendingAccount(
                new AccountId(UUID.randomUUID().toString()),
                new EmailAddress("king-" + UUID.randomUUID() + "@example.com"),
                tenant,
                "somebody",
                NOW);
        registry().claim(taken);
        var free = new EmailAddress("free-" + UUID.randomUUID() + "@example.com");

        assertThat(registry().move(account(), taken.email())).isFalse();
        assertThat(registry().move(account(), email)).isFalse();
        registry().rehashed(email, "hash", "newer");
        assertThat(registry().move(account(), free)).isFalse();

        assertThat(registry().find(taken.email())).contains(taken);
        assertThat(registry().find(free)).isEmpty();
        assertThat(registry().find(claim.id()).map(Account::email)).contains(email);
    }
}
