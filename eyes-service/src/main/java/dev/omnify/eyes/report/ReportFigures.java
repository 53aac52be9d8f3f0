package dev.omnify.eyes.report;

import dev.omnify.eyes.analysis.AnalysisResult;
import dev.omnify.eyes.analysis.SegmentRisk;
import dev.omnify.eyes.analysis.WindowResult;
import dev.omnify.eyes.analysis.segment.Segment;
import dev.omnify.eyes.analysis.segment.Typical;
import dev.omnify.eyes.churn.ChurnOutcome;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.churn.CohortSource;
import dev.omnify.eyes.churn.reason.Reason;
import dev.omnify.eyes.clustering.Clustering;
import dev.omnify.eyes.math.Bootstrap.Interval;
import dev.omnify.eyes.quality.ChurnGate;
import dev.omnify.eyes.quality.ChurnQuality;
import dev.omnify.eyes.quality.GateVerdict;
import dev.omnify.eyes.quality.SegmentGate;
import dev.omnify.eyes.report.SegmentsReport.ReasonLine;
import dev.omnify.eyes.report.SegmentsReport.SegmentLine;
import dev.omnify.kit.Money;
import dev.omnify.kit.Phrase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts an analysis' result into the form in which it is read. No figure is rounded: a gate judged what is shown. */
final class ReportFigures {
    private final String analysisId;
    private final AnalysisResult result;

    ReportFigures(String analysisId, AnalysisResult result) {
        this.analysisId = analysisId;
        this.result = result;
    }

    static List<ReasonLine> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new ReasonLine(
                        reason.fact().code(), reason.direction(), reason.fact().arguments()))
                .toList();
    }

    private static List<Double> ends(Interval interval) {
        return List.of(interval.low(), interval.high());
    }

    private static String gate(GateVerdict verdict) {
        return verdict.passed() ? "passed" : "failed";
    }

    Money money(long amount) {
        return new Money(amount, result.currency());
    }

    private SegmentsReport.@Nullable Typical typical(@Nullable Typical of) {
        return of == null
                ? null
                : new SegmentsReport.Typical(
                        of.customers(), of.medianRecencyDays(), of.medianOrders(), money(of.medianSpend()));
    }

    /** @param notes what people should know besides */
    SegmentsReport segments(ChurnWindow window, List<Phrase> notes) {
        WindowResult churn = result.windows().get(window);
        return new SegmentsReport(
                analysisId,
                window,
                result.asOf(),
                result.customers().size(),
                result.clustering() == null ? null : typical(result.everyone()),
                result.clustering() == null ? null : typical(result.tested()),
                notes,
                evidence(),
                result.segments().stream()
                        .map(segment -> line(segment, Optional.ofNullable(churn)))
                        .toList());
    }

    private SegmentsReport.Evidence evidence() {
        Clustering clustering = result.clustering();
        return new SegmentsReport.Evidence(
                gate(result.segmentVerdict()),
                result.segmentVerdict().reasons(),
                data(),
                clustering == null ? null : method(clustering),
                new SegmentsReport.Limits(
                        SegmentGate.LEAST_SILHOUETTE,
                        SegmentGate.FEWEST_CLUSTERS,
                        SegmentGate.LEAST_SHARE,
                        SegmentGate.MOST_NOISE),
                clustering == null ? null : quality(clustering),
                clustering == null ? List.of() : attempts(clustering));
    }

    private SegmentsReport.Data data() {
        var data = result.data();
        return new SegmentsReport.Data(
                data.orders(),
                data.refunds(),
                data.from(),
                data.to(),
                data.sources().stream()
                        .map(source -> new SegmentsReport.Source(source.name(), source.orders()))
                        .toList(),
                data.excludedForConsent(),
                data.consentDefaulted(),
                data.otherCurrency(),
                data.otherCurrencies().stream()
                        .map(other -> new SegmentsReport.OtherCurrency(other.currency(), other.orders()))
                        .toList());
    }

    private SegmentsReport.Method method(Clustering clustering) {
        var made = clustering.attempt();
        return new SegmentsReport.Method(
                made.algorithm(), made.parameters(), made.features(), made.preprocessing(), result.seed());
    }

    private static SegmentsReport.Quality quality(Clustering clustering) {
        var quality = clustering.quality();
        return new SegmentsReport.Quality(
                quality.silhouette(),
                ends(quality.silhouetteInterval()),
                quality.k(),
                quality.smallestShare(),
                quality.noiseShare(),
                quality.stability());
    }

    private static List<SegmentsReport.Attempt> attempts(Clustering clustering) {
        return clustering.attempts().stream()
                .map(tried -> new SegmentsReport.Attempt(
                        tried.algorithm(),
                        tried.parameters(),
                        tried.features(),
                        tried.preprocessing(),
                        tried.silhouette(),
                        tried.k(),
                        tried.smallestShare(),
                        tried.noiseShare(),
                        tried.chosen(),
                        tried.why()))
                .toList();
    }

    private SegmentLine line(Segment segment, Optional<WindowResult> churn) {
        Optional<SegmentRisk> risk = churn.flatMap(window -> window.segments().stream()
                .filter(known -> known.segment() == segment.number())
                .findFirst());
        var typical = segment.typical();
        return new SegmentLine(
                String.valueOf(segment.number()),
                segment.name(),
                null,
                Phrase.of("segment-medians", "customers", typical.customers())
                        .with("recencyDays", typical.medianRecencyDays())
                        .with("orders", typical.medianOrders())
                        .with("spend", money(typical.medianSpend())),
                segment.size(),
                segment.share(),
                money(segment.value()),
                typical.medianRecencyDays(),
                typical.medianOrders(),
                money(typical.medianSpend()),
                segment.lapsed(),
                money(segment.winBackValue()),
                typical(segment.tested()),
                risk.map(SegmentRisk::churnRisk).orElse(null),
                risk.map(known -> money(known.valueAtRisk())).orElse(null),
                risk.map(known -> reasons(known.topReasons())).orElse(List.of()));
    }

    ChurnReport churn(ChurnWindow window, WindowResult found) {
        ChurnOutcome outcome = found.outcome();
        var evidence = new ChurnReport.Evidence(
                gate(outcome.verdict()),
                outcome.actionable(),
                outcome.verdict().reasons(),
                data(),
                method(outcome),
                new ChurnReport.Limits(
                        ChurnGate.LEAST_AUC, ChurnGate.LEAST_MARGIN, ChurnGate.LARGEST_CALIBRATION_ERROR),
                quality(outcome.quality()));
        var stakes = found.stakes();
        return new ChurnReport(
                analysisId,
                window,
                result.asOf(),
                window.definition(),
                stakes == null ? null : typical(result.tested()),
                stakes == null
                        ? null
                        : new ChurnReport.Stakes(stakes.customers(), stakes.highRisk(), money(stakes.valueAtRisk())),
                evidence,
                lapsed());
    }

    private ChurnReport.LapsedTotal lapsed() {
        var customers = result.customers();
        int[] rows = customers.lapsed();
        return new ChurnReport.LapsedTotal(
                rows.length,
                money(IntStream.of(rows).mapToLong(customers::winBackValue).sum()));
    }

    private static ChurnReport.Method method(ChurnOutcome outcome) {
        return new ChurnReport.Method(
                outcome.learner(),
                outcome.features(),
                ChurnOutcome.POPULATION,
                CohortSource.ACTIVE_DAYS,
                LocalDate.ofEpochDay(outcome.cutoffs().train()),
                LocalDate.ofEpochDay(outcome.cutoffs().test()),
                outcome.attempts().stream()
                        .map(tried -> new ChurnReport.Attempt(
                                tried.learner(),
                                tried.features(),
                                tried.validationAuc(),
                                tried.chosen(),
                                tried.why(),
                                tried.secondLook()))
                        .toList());
    }

    private static ChurnReport.@Nullable Quality quality(@Nullable ChurnQuality quality) {
        return quality == null
                ? null
                : new ChurnReport.Quality(
                        quality.auc(),
                        ends(quality.aucInterval()),
                        quality.aucRecencyAlone(),
                        ends(quality.marginInterval()),
                        quality.brier(),
                        quality.expectedCalibrationError(),
                        quality.baseRate(),
                        quality.customersTested(),
                        quality.secondLook());
    }
}
