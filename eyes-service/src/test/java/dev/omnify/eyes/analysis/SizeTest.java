package dev.omnify.eyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.eyes.analysis.segment.Segment;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.SyntheticShop;
import dev.omnify.kit.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class SizeTest {
    private static AnalysisResult analysed(ActivityHistory history) {
        LocalDate last = LocalDate.ofEpochDay(history.lastOrderDay());
        AnalysisRequest request =
                new AnalysisRequest(null, last, EnumSet.of(ChurnWindow.DAYS_60), null, true, "EUR", 42);
        return new AnalysisPipeline(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).run(history, request, (f, s) -> {});
    }

    @Test
    void analysesAsManyCustomersAsItPromises() {
        ActivityHistory history = new SyntheticShop(AnalysisPipeline.MOST_CUSTOMERS, 400, 3, false).history(8);
        AnalysisResult result = analysed(history);
        assertThat(result.customers().size()).isEqualTo(AnalysisPipeline.MOST_CUSTOMERS);
        assertThat(result.segments().stream().mapToInt(Segment::size).sum()).isGreaterThan(90_000);
        assertThat(result.windows().values())
                .allSatisfy(window -> assertThat(window.outcome().quality()).isNotNull());
    }

    @Test
    void refusesMoreCustomersThanItPromises() {
        ActivityHistory history = new SyntheticShop(AnalysisPipeline.MOST_CUSTOMERS + 1, 30, 1, false).history(8);
        assertThatThrownBy(() -> analysed(history))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(AnalysisProblem.TOO_MANY_CUSTOMERS));
    }
}
