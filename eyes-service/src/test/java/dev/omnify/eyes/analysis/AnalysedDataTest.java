package dev.omnify.eyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.dataset.ActivityHistoryBuilder;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AnalysedDataTest {
    private static final ProgressListener SILENT = (fraction, step) -> {};
    private static final LocalDate LAST = LocalDate.ofEpochDay(18_500);

    private static AnalysisPipeline pipeline() {
        return new AnalysisPipeline(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @Test
    void countsWhatItSawAndWhatItLeftOut() {
        ActivityHistoryBuilder builder = new ActivityHistoryBuilder();
        builder.customer("a", AnalyticsConsent.GRANTED).order(100, 500, "shop").order(110, 500, "till");
        builder.refund(111, 100, "till").order(300, 1, "shop");
        builder.customer("b", AnalyticsConsent.REFUSED).order(50, 500, "shop");
        builder.customer("c", AnalyticsConsent.MISSING).order(105, 500, "shop").otherCurrency("USD", 3);
        AnalysisRequest request = new AnalysisRequest(
                LocalDate.ofEpochDay(200), LAST, EnumSet.of(ChurnWindow.DAYS_30), null, true, "EUR", 42);
        DataSummary data = pipeline().run(builder.build(), request, SILENT).data();
        assertThat(data)
                .isEqualTo(new DataSummary(
                        3,
                        1,
                        LocalDate.ofEpochDay(100),
                        LocalDate.ofEpochDay(110),
                        List.of(new DataSummary.Source("shop", 2), new DataSummary.Source("till", 1)),
                        1,
                        1,
                        List.of(new DataSummary.OtherCurrency("USD", 3))));
    }

    @Test
    void saysThatOrdersAreInAnotherCurrencyWhenThatIsWhyThereAreNone() {
        ActivityHistoryBuilder foreign = new ActivityHistoryBuilder();
        for (int i = 0; i < 300; i++) {
            foreign.customer("c" + i, AnalyticsConsent.GRANTED).otherCurrency(i % 3 == 0 ? "JPY" : "GBP", 2);
        }
        AnalysisResult result = pipeline().run(foreign.build(), AnalysisRequest.plain(LAST, true, "EUR"), SILENT);
        assertThat(result.segmentVerdict().reasons()).containsExactly("no-orders-in-currency");
        assertThat(result.windows())
                .hasSize(3)
                .allSatisfy((window, churn) ->
                        assertThat(churn.outcome().verdict().reasons()).containsExactly("no-orders-in-currency"));
        assertThat(result.data().otherCurrency()).isEqualTo(600);
        assertThat(result.data().otherCurrencies())
                .containsExactly(new DataSummary.OtherCurrency("GBP", 400), new DataSummary.OtherCurrency("JPY", 200));
    }

    @Test
    void saysThatSomeOrdersWereLeftOutForTheirCurrency() {
        ActivityHistoryBuilder mixed = new ActivityHistoryBuilder();
        mixed.customer("a", AnalyticsConsent.GRANTED)
                .order((int) LAST.toEpochDay(), 500, "shop")
                .otherCurrency("GBP", 4);
        AnalysisResult result = pipeline().run(mixed.build(), AnalysisRequest.plain(LAST, true, "EUR"), SILENT);
        assertThat(result.segmentVerdict().reasons()).containsExactly("too-few-customers", "orders-in-other-currency");
        assertThat(Objects.requireNonNull(result.windows().get(ChurnWindow.DAYS_30))
                        .outcome()
                        .verdict()
                        .reasons())
                .containsExactly("too-few-customers", "orders-in-other-currency");
    }

    @Test
    void isNeverOfADayThatHasNotCome() {
        ActivityHistoryBuilder builder = new ActivityHistoryBuilder();
        int today = (int) LAST.toEpochDay();
        builder.customer("a", AnalyticsConsent.GRANTED)
                .order(today - 3, 500, "shop")
                .order(today + 40, 800, "shop");
        builder.customer("b", AnalyticsConsent.GRANTED).order(today + 1, 900, "shop");
        AnalysisResult result = pipeline().run(builder.build(), AnalysisRequest.plain(LAST, true, "EUR"), SILENT);
        assertThat(result.asOf()).isEqualTo(LAST.minusDays(3));
        assertThat(result.data().orders()).isEqualTo(1);
        assertThat(result.data().to()).isEqualTo(LAST.minusDays(3));
        assertThat(result.customers().size()).isEqualTo(1);
    }
}
