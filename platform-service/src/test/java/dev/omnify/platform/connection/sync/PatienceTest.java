package dev.omnify.platform.connection.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger waits = new AtomicInteger();

    private String failing(int times, ProblemException problem) {
        if (calls.incrementAndGet() <= times) {
            throw problem;
        }
        return "answer";
    }

    private static ProblemException away(Duration wait) {
        return new ProblemException(CommonProblem.UNAVAILABLE, "away").retryAfter(wait);
    }

    private String attempt(int times, ProblemException problem) {
        return new Patience(3, Duration.ofSeconds(5)).keepTrying(() -> failing(times, problem), waits::incrementAndGet);
    }

    @Test
    void waitsAsAskedAndTriesAgain() {
        assertThat(attempt(2, away(Duration.ofMillis(2)))).isEqualTo("answer");
        assertThat(waits).hasValue(2);
    }

    @Test
    void givesUpAfterItsAttempts() {
        assertThatThrownBy(() -> attempt(3, away(Duration.ofMillis(2)))).hasMessage("away");
        assertThat(calls).hasValue(3);
    }

    @Test
    void doesNotWaitLongerThanIsReasonable() {
        assertThatThrownBy(() -> attempt(1, away(Duration.ofSeconds(6)))).hasMessage("away");
        assertThat(calls).hasValue(1);
    }

    @Test
    void doesNotRepeatWhatWillFailAgain() {
        assertThatThrownBy(() -> attempt(1, new ProblemException(CommonProblem.FORBIDDEN, "never")))
                .hasMessage("never");
        assertThat(waits).hasValue(0);
    }
}
