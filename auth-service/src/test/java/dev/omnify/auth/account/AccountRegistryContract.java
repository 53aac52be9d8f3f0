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
}
