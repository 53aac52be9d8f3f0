package dev.omnify.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.omnify.auth.random.RandomBytes;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordHasherTest {
    private static byte[] zeros(int count) {
        return new byte[count];
    }

    private static PasswordHasher hasher(RandomBytes random, int turns) {
        return PasswordHasherFixture.create(random, Argon2id.Cost.RECOMMENDED, turns, Duration.ofMillis(20));
    }

    @Test
    void knowsAPasswordByItsHash() {
        var hasher = hasher(PasswordHasherTest::zeros, 2);

        String hash = hasher.hash("tinker tailor soldier");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hasher.matches(hash, "tinker tailor soldier")).isTrue();
        assertThat(hasher.matches(hash, "tinker tailor sailor")).isFalse();
        assertThat(hasher.renewed(hash, "tinker tailor soldier")).isEmpty();
    }

    @Test
    void takesAccentsTypedInTwoWaysForOnePassword() {
        var hasher = hasher(PasswordHasherTest::zeros, 1);

        assertThat(hasher.matches(hasher.hash("caf\u00e9 au lait bien"), "cafe\u0301 au lait bien"))
                .isTrue();
    }

    @Test
    void renewsAHashOfAnotherCost() {
        var hasher = hasher(PasswordHasherTest::zeros, 1);
        String old = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertThat(hasher.matches(old, "password")).isTrue();
        assertThat(hasher.renewed(old, "password"))
                .hasValueSatisfying(renewed -> assertThat(renewed).contains("m=19456"));
    }

    @Test
    void hashesAtTheCostThatIsConfigured() {
        var cheap = PasswordHasherFixture.create(
                PasswordHasherTest::zeros, new Argon2id.Cost(64, 1, 1), 1, Duration.ofSeconds(5));

        String hash = cheap.hash("tinker tailor soldier");

        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(cheap.renewed(hash, "tinker tailor soldier")).isEmpty();
        assertThat(hasher(PasswordHasherTest::zeros, 1).renewed(hash, "tinker tailor soldier"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"45, 1", "18, 2", "11, 3", "8, 4", "6, 5", "6, 50"})
    void findsACostBelowTheRecommendedOneAtStart(int memoryMib, int passes) {
        assertThat(HashCostStartCheck.findings(new Argon2id.Cost(memoryMib * 1024, passes, 1)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.property()).isEqualTo("omnify.auth.password.cost"));
    }

    @ParameterizedTest
    @CsvSource({"46, 1", "19, 2", "12, 3", "9, 4", "7, 5"})
    void startsWithEachCostThatIsRecommended(int memoryMib, int passes) {
        assertThat(HashCostStartCheck.findings(new Argon2id.Cost(memoryMib * 1024, passes, 1)))
                .isEmpty();
    }

    @Test
    void sendsAwayWhoWouldWaitTooLongWhetherTheAddressIsKnownOrNot() {
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        RandomBytes slow = count -> {
            begun.countDown();
            awaitQuietly(release);
            return zeros(count);
        };
        var hasher = hasher(slow, 1);
        var first = CompletableFuture.supplyAsync(() -> hasher.hash("the only turn is taken"));
        awaitQuietly(begun);

        var unknown = catchThrowableOfType(ProblemException.class, () -> hasher.pretend("whatever it is"));
        String hash = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        var known = catchThrowableOfType(ProblemException.class, () -> hasher.matches(hash, "password"));
        release.countDown();

        assertThat(unknown.code()).isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(unknown.retryAfter()).isPresent();
        assertThat(known.code()).isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(first.join()).startsWith("$argon2id$");
        assertThat(hasher.matches(hash, "password")).isTrue();
    }

    @Test
    void readsNoHashThatItDidNotMake() {
        var hasher = hasher(PasswordHasherTest::zeros, 1);

        assertThatThrownBy(() -> hasher.matches("plain", "plain")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
