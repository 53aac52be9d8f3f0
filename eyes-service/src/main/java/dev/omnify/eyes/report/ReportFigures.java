package dev.omnify.eyes.report;

import dev.omnify.eyes.analysis.AnalysisResult;
import dev.omnify.eyes.analysis.SegmentRisk;
import dev.omnify.eyes.analysis.WindowResult;
import dev.omnify.eyes.analysis.segment.Segment;
import dev.omnify.eyes.churn.ChurnOutcome;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.churn.reason.Reason;
import dev.omnify.eyes.clustering.Clustering;
import dev.omnify.eyes.math.Bootstrap.Interval;
import dev.omnify.eyes.quality.ChurnQuality;
import dev.omnify.eyes.quality.GateVerdict;
import dev.omnify.eyes.report.SegmentsReport.ReasonLine;
import dev.omnify.eyes.report.SegmentsReport.SegmentLine;
import dev.omnify.kit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts an analysis' result into the form in which it is read. Figures are rounded to four places. */
final class ReportFigures {
    private static final double PLACES = 1e4;

    private final String analysisId;
    private final AnalysisResult result;

    ReportFigures(String analysisId, AnalysisResult result) {
        this.analysisId = analysisId;
        this.result = result;
    }

    static double rounded(double figure) {
        return Math.round(figure * PLACES) / PLACES;
    }

    static List<ReasonLine> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new ReasonLine(reason.feature(), reason.direction(), reason.text()))
                .toList();
    }

    private static List<Double> ends(Interval interval) {
        return List.of(rounded(interval.low()), rounded(interval.high()));
    }

    private static String gate(GateVerdict verdict) {
        return verdict.passed() ? "passed" : "failed";
    }

    Money money(long amount) {
        return new Money(amount, result.currency());
    }

    SegmentsReport segments(ChurnWindow window) {
        WindowResult churn = result.windows().get(window);
        return new SegmentsReport(
                analysisId,
                window,
                result.asOf(),
                result.customers().size(),
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
                data.otherCurrency());
    }

    private SegmentsReport.Method method(Clustering clustering) {
        var made = clustering.attempt();
        return new SegmentsReport.Method(
                made.algorithm(), made.parameters(), made.features(), made.preprocessing(), result.seed());
    }

    private static SegmentsReport.Quality quality(Clustering clustering) {
        var quality = clustering.quality();
        return new SegmentsReport.Quality(
                rounded(quality.silhouette()),
                ends(quality.silhouetteInterval()),
                quality.k(),
                rounded(quality.smallestShare()),
                rounded(quality.noiseShare()),
                rounded(quality.stability()));
    }

    private static List<SegmentsReport.Attempt> attempts(Clustering clustering) {
        return clustering.attempts().stream()
                .map(tried -> new SegmentsReport.Attempt(
                        tried.algorithm(),
                        tried.parameters(),
                        tried.features(),
                        tried.preprocessing(),
                        rounded(tried.silhouette()),
                        tried.k(),
                        rounded(tried.smallestShare()),
                        rounded(tried.noiseShare()),
                        tried.chosen(),
                        tried.why()))
                .toList();
    }

    private SegmentLine line(Segment segment, Optional<WindowResult> churn) {
        Optional<SegmentRisk> risk = churn.flatMap(window -> window.segments().stream()
                .filter(known -> known.segment() == segment.number())
                .findFirst());
        return new SegmentLine(
                String.valueOf(segment.number()),
                segment.name(),
                segment.description(),
                segment.size(),
                rounded(segment.share()),
                money(segment.value()),
                segment.medianRecencyDays(),
                segment.medianOrders(),
                money(segment.medianSpend()),
                risk.map(known -> rounded(known.churnRisk())).orElse(null),
                risk.map(known -> money(known.valueAtRisk())).orElse(null),
                risk.map(known -> reasons(known.topReasons())).orElse(List.of()));
    }

    ChurnReport churn(ChurnWindow window, WindowResult found) {
        ChurnOutcome outcome = found.outcome();
        var evidence = new ChurnReport.Evidence(
                gate(outcome.verdict()),
                outcome.actionable(),
                outcome.verdict().reasons(),
                method(outcome),
                quality(outcome.quality()));
        return new ChurnReport(analysisId, window, result.asOf(), window.definition(), evidence);
    }

    private static ChurnReport.Method method(ChurnOutcome outcome) {
        return new ChurnReport.Method(
                outcome.learner(),
                outcome.features(),
                ChurnOutcome.POPULATION,
                LocalDate.ofEpochDay(outcome.cutoffs().train()),
                LocalDate.ofEpochDay(outcome.cutoffs().test()),
                outcome.attempts().stream()
                        .map(tried -> new ChurnReport.Attempt(
                                tried.learner(),
                                tried.features(),
                                tried.validationAuc() == null ? null : rounded(tried.validationAuc()),
                                tried.chosen(),
                                tried.why(),
                                tried.secondLook()))
                        .toList());
    }

    private static ChurnReport.@Nullable Quality quality(@Nullable ChurnQuality quality) {
        return quality == null
                ? null
                : new ChurnReport.Quality(
                        rounded(quality.auc()),
                        ends(quality.aucInterval()),
                        rounded(quality.aucRecencyAlone()),
                        ends(quality.marginInterval()),
                        rounded(quality.brier()),
                        rounded(quality.expectedCalibrationError()),
                        rounded(quality.baseRate()),
                        quality.customersTested(),
                        quality.secondLook());
    }
}
