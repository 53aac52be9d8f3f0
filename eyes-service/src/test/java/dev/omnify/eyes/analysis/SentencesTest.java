package dev.omnify.eyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.SyntheticShop;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    @ParameterizedTest
    @CsvSource({"700, 500, 9, 1", "900, 800, 4, 2", "600, 400, 20, 3", "1000, 1000, 2, 4"})
    void whatIsSaidOfCustomersIsSoAndStandsBesideTheSameCustomersFigures(
            int customers, int days, double ordersAYear, long seed) {
        ActivityHistory history = new SyntheticShop(customers, days, ordersAYear, false).history(seed);
        LocalDate last = LocalDate.ofEpochDay(history.lastOrderDay());
        AnalysisResult result = new AnalysisPipeline(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .run(history, AnalysisRequest.plain(last, true, "EUR"), (fraction, step) -> {});
        assertThat(result.segments()).isNotEmpty();
        assertThat(Sentences.allHold(result)).isGreaterThan(customers / 10);
    }
}
