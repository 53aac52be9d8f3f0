package dev.omnify.eyes.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.eyes.analysis.AnalysisPipeline;
import dev.omnify.eyes.analysis.AnalysisRequest;
import dev.omnify.eyes.analysis.AnalysisResult;
import dev.omnify.eyes.analysis.ChurnState;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.SyntheticShop;
import dev.omnify.eyes.report.ChurnReport.AtRisk;
import dev.omnify.eyes.report.ChurnReport.Lapsed;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.Phrase;
import dev.omnify.kit.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnalysesTest {
    private static final TenantId TENANT = TenantId.of("00000000-0000-4000-8000-000000000001");
    private static final ChurnWindow MONTH = ChurnWindow.DAYS_30;
    private static final AnalysisResult RESULT = analysed();

    private final InMemoryReports store = new InMemoryReports();
    private final Analyses analyses = new Analyses(store, store);

    private static AnalysisResult analysed() {
        var history = new SyntheticShop(700, 600, 9, false).history(3);
        return analysed(history, LocalDate.ofEpochDay(history.lastOrderDay()));
    }

    private static AnalysisResult analysed(ActivityHistory history, LocalDate day) {
        var request = new AnalysisRequest(day, day, EnumSet.of(MONTH), null, true, "EUR", AnalysisRequest.SEED);
        return new AnalysisPipeline(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .run(history, request, (fraction, step) -> {});
    }

    @Test
    void listsEveryCustomerOnceAndSaysOfTheLapsedNoRisk() {
        analyses.save(TENANT, "a1", RESULT, false);
        var report = analyses.churn(TENANT, Optional.empty(), MONTH);
        var stakes = Objects.requireNonNull(report.stakes());
        var atRisk = new ArrayList<AtRisk>();
        String next = null;
        do {
            var page = analyses.atRisk(TENANT, report, new PageRequest(70, next));
            atRisk.addAll(page.items());
            next = page.next();
        } while (next != null);
        assertThat(atRisk)
                .hasSize(stakes.customers())
                .extracting(AtRisk::customerId)
                .doesNotHaveDuplicates();
        assertThat(atRisk)
                .isSortedAccordingTo(Comparator.comparingLong(
                        (AtRisk one) -> -one.valueAtRisk().amount()));
        assertThat(atRisk.stream().mapToLong(one -> one.valueAtRisk().amount()).sum())
                .isEqualTo(stakes.valueAtRisk().amount());
        var lapsed = new ArrayList<Lapsed>();
        analyses.eachLapsed(TENANT, report, lapsed::add);
        assertThat(lapsed).hasSize(report.lapsed().customers());
        assertThat(lapsed.size() + atRisk.size()).isEqualTo(RESULT.customers().size());
        var gone = profile(lapsed.getFirst().customerId());
        assertThat(gone.churn()).isEqualTo(ChurnState.LAPSED);
        assertThat(gone.risks())
                .hasSize(1)
                .allMatch(risk -> risk.risk() == null && risk.reasons().isEmpty());
        assertThat(gone.history().winBackValue()).isEqualTo(lapsed.getFirst().winBackValue());
        assertThat(profile(atRisk.getFirst().customerId()).churn()).isEqualTo(ChurnState.TESTED);
    }

    private CustomerReport profile(String customer) {
        return analyses.customer(TENANT, analyses.get(TENANT, Optional.empty()), customer)
                .orElseThrow();
    }

    @Test
    void aNameIsShownEverywhereAndPassesOnToTheNextAnalysis() {
        analyses.save(TENANT, "a1", RESULT, false);
        assertThat(renamed("  Our best ")).isEqualTo("Our best");
        analyses.save(TENANT, "a2", RESULT, false);
        var segments = analyses.segments(TENANT, Optional.empty(), MONTH);
        assertThat(segments.analysisId()).isEqualTo("a2");
        assertThat(segments.segments().getFirst().renamed()).isEqualTo("Our best");
        assertThat(segments.notes()).isEmpty();
        var member = analyses.customers(TENANT, segments, "0", new PageRequest(1, null))
                .items()
                .getFirst();
        assertThat(Objects.requireNonNull(member.segment()).renamed()).isEqualTo("Our best");
        assertThat(Objects.requireNonNull(profile(member.customerId()).segment())
                        .renamed())
                .isEqualTo("Our best");
        assertThat(renamed(null)).isNull();
        analyses.save(TENANT, "a3", RESULT, false);
        assertThat(analyses.segments(TENANT, Optional.empty(), MONTH).segments())
                .allMatch(segment -> segment.renamed() == null);
        assertThat(analyses.segments(TENANT, Optional.of("a1"), MONTH)
                        .segments()
                        .getFirst()
                        .renamed())
                .isEqualTo("Our best");
    }

    @Test
    void anAnalysisThatFindsNoSegmentsLosesNoName() {
        analyses.save(TENANT, "a1", RESULT, false);
        renamed("Our best");
        analyses.save(TENANT, "a2", analysed(new SyntheticShop(20, 600, 9, false).history(3), RESULT.asOf()), false);
        var without = analyses.segments(TENANT, Optional.empty(), MONTH);
        assertThat(without.segments()).isEmpty();
        assertThat(without.notes()).isEmpty();
        analyses.save(TENANT, "a3", RESULT, false);
        assertThat(names()).containsExactly("Our best");
    }

    @Test
    void anAnalysisThatLooksBackLosesNoName() {
        analyses.save(TENANT, "a1", RESULT, false);
        renamed("Our best");
        var shop = new SyntheticShop(700, 600, 9, false).history(3);
        analyses.save(TENANT, "a2", analysed(shop, RESULT.asOf().minusDays(400)), true);
        var then = analyses.segments(TENANT, Optional.empty(), MONTH);
        assertThat(then.segments()).isNotEmpty();
        assertThat(then.notes()).extracting(Phrase::code).containsExactly("rename-dropped");
        analyses.save(TENANT, "a3", RESULT, false);
        assertThat(names()).containsExactly("Our best");
    }

    private List<String> names() {
        return analyses.segments(TENANT, Optional.empty(), MONTH).segments().stream()
                .flatMap(segment -> Optional.ofNullable(segment.renamed()).stream())
                .toList();
    }

    private @Nullable String renamed(@Nullable String name) {
        return analyses.rename(TENANT, Optional.empty(), MONTH, "0", name).renamed();
    }
}
