package dev.omnify.eyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.omnify.eyes.analysis.segment.Claims;
import dev.omnify.eyes.analysis.segment.Segment;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.ActivityHistoryBuilder;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.quality.ChurnQuality;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two real shops by one and the same procedure, against the best that scikit-learn's and lifetimes' models reach on the
 * same split. The data are not part of the repository: OMNIFY_SHARED names the folder that has them.
 */
class RealDataTest {
    private static final Logger LOG = Logger.getLogger(RealDataTest.class);

    @Test
    void reachesTheFiguresOnOnlineRetail() {
        AnalysisResult result = analyse("online_retail", "GBP");
        assertThat(result.customers().size()).isEqualTo(4_338);
        assertThat(result.data().orders()).isEqualTo(18_532);
        assertSegments(result, 0.51, 0.16);
        assertChurn(result, new double[] {0.729, 0.739, 0.744}, 0.008, 2_787);
    }

    @Test
    void reachesTheFiguresOnCompleteJourney() {
        AnalysisResult result = analyse("completejourney", "USD");
        assertThat(result.customers().size()).isEqualTo(2_377);
        assertSegments(result, 0.52, 0.13);
        assertChurn(result, new double[] {0.813, 0.826, 0.838}, 0.012, 2_235);
    }

    @Test
    void isActionableAtTheLatestCutOffsToo() {
        AnalysisResult result = analysed(history("online_retail"), null, "GBP");
        assertThat(result.windows().values())
                .allSatisfy(window -> assertThat(window.outcome().actionable()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"online_retail, GBP", "completejourney, USD"})
    void saysOnlyWhatIsSoOfRealCustomers(String name, String currency) {
        AnalysisResult result = analysed(history(name), null, currency);
        assertThat(Sentences.allHold(result)).isGreaterThan(500);
        assertNamesHold(result);
    }

    /** Of each segment at least nine in ten customers are all that its name says. */
    private static void assertNamesHold(AnalysisResult result) {
        AnalysedCustomers customers = result.customers();
        FeatureTable table = table(customers);
        for (Segment segment : result.segments()) {
            int[] rows = IntStream.range(0, customers.size())
                    .filter(row -> customers.segment(row).orElse(-1) == segment.number())
                    .toArray();
            LOG.infof("%s: %.3f of %d", segment.name(), Claims.trueOf(segment.name(), table, rows), segment.size());
            assertThat(Claims.trueOf(segment.name(), table, rows))
                    .as("%s", segment.name())
                    .isGreaterThanOrEqualTo(0.9);
            assertThat(segment.name().arguments()).isNotEmpty();
        }
        assertThat(result.segments()).extracting(Segment::name).doesNotHaveDuplicates();
    }

    private static FeatureTable table(AnalysedCustomers customers) {
        double[][] columns = new double[Feature.values().length][customers.size()];
        for (Feature feature : Feature.values()) {
            for (int row = 0; row < customers.size(); row++) {
                columns[feature.ordinal()][row] = customers.feature(row, feature);
            }
        }
        return new FeatureTable(0, IntStream.range(0, customers.size()).toArray(), columns);
    }

    private static void assertSegments(AnalysisResult result, double silhouette, double smallest) {
        assertThat(result.segmentVerdict().passed()).isTrue();
        var quality = Objects.requireNonNull(result.clustering()).quality();
        assertThat(quality.silhouette()).isGreaterThan(silhouette);
        assertThat(quality.k()).isEqualTo(3);
        assertThat(quality.smallestShare()).isGreaterThan(smallest);
        assertThat(quality.stability()).isGreaterThan(0.9);
        assertThat(quality.silhouetteInterval().low()).isLessThan(quality.silhouette());
    }

    private static void assertChurn(AnalysisResult result, double[] best, double tolerance, int tested) {
        for (ChurnWindow window : ChurnWindow.values()) {
            WindowResult churn = Objects.requireNonNull(result.windows().get(window));
            ChurnQuality quality = Objects.requireNonNull(churn.outcome().quality());
            assertThat(quality.auc()).as(window.label()).isGreaterThanOrEqualTo(best[window.ordinal()] - tolerance);
            assertThat(quality.customersTested()).isEqualTo(tested);
            assertThat(quality.secondLook()).isFalse();
            assertThat(quality.marginInterval().low()).isGreaterThan(0);
            assertThat(churn.outcome().actionable()).as(window.label()).isTrue();
        }
    }

    private static AnalysisResult analyse(String name, String currency) {
        ActivityHistory history = history(name);
        LocalDate last = LocalDate.ofEpochDay(history.lastOrderDay());
        return analysed(history, new AnalysisRequest.Split(last.minusDays(180), last.minusDays(90)), currency);
    }

    private static AnalysisResult analysed(
            ActivityHistory history, AnalysisRequest.@Nullable Split split, String currency) {
        LocalDate last = LocalDate.ofEpochDay(history.lastOrderDay());
        AnalysisRequest request = new AnalysisRequest(
                null, last, EnumSet.allOf(ChurnWindow.class), split, true, currency, AnalysisRequest.SEED);
        return new AnalysisPipeline(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).run(history, request, (f, s) -> {});
    }

    private static ActivityHistory history(String name) {
        String shared = System.getProperty("OMNIFY_SHARED", System.getenv().getOrDefault("OMNIFY_SHARED", ""));
        Path file = Path.of(shared, "data", "transactions", name + ".csv.gz");
        boolean there = !shared.isEmpty() && Files.exists(file);
        if (!there) {
            LOG.warnf("SKIPPED: no %s; set OMNIFY_SHARED to the folder that has it", file);
        }
        assumeTrue(there, "OMNIFY_SHARED names no folder with " + name);
        Map<String, List<String[]>> orders = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(row -> orders.computeIfAbsent(row[0], id -> new ArrayList<>())
                            .add(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ActivityHistoryBuilder builder = new ActivityHistoryBuilder();
        orders.forEach((id, rows) -> {
            builder.customer(id, AnalyticsConsent.MISSING);
            for (String[] row : rows) {
                int day = (int) LocalDate.parse(row[1]).toEpochDay();
                builder.order(day, new BigDecimal(row[3]).movePointRight(2).longValue(), name);
            }
        });
        return builder.build();
    }
}
