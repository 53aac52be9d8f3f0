package dev.omnify.eyes.analysis;

import dev.omnify.eyes.analysis.segment.Segment;
import dev.omnify.eyes.analysis.segment.SegmentProfiles;
import dev.omnify.eyes.churn.ChurnOutcome;
import dev.omnify.eyes.churn.ChurnStudy;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.churn.CohortSource;
import dev.omnify.eyes.churn.Cutoffs;
import dev.omnify.eyes.churn.RiskScores;
import dev.omnify.eyes.churn.RiskScoring;
import dev.omnify.eyes.clustering.ClusterSearch;
import dev.omnify.eyes.clustering.Clustering;
import dev.omnify.eyes.dataset.ActivityHistory;
import dev.omnify.eyes.dataset.ConsentedCustomers;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.eyes.dataset.FeatureExtractor;
import dev.omnify.eyes.dataset.FeatureTable;
import dev.omnify.eyes.math.Seeds;
import dev.omnify.eyes.quality.GateVerdict;
import dev.omnify.kit.Phrase;
import dev.omnify.kit.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole analysis: consent → features → segments behind their gate → churn of each window behind its gate → risks
 * and reasons. It does no I/O, and the same history and request give the same result (unless the search for segments
 * runs out of its time, which its verdict then says).
 */
public final class AnalysisPipeline {
    /** An analysis holds at most so many customers. */
    public static final int MOST_CUSTOMERS = 100_000;

    static final int FEWEST_CUSTOMERS = 100;
    private static final Duration SEARCH_TIME = Duration.ofMinutes(2);
    private static final int OLD_AFTER_DAYS = 7;
    private static final double SEGMENTED = 0.35;
    private static final int CANDIDATES_EXPECTED = 9;

    private final Clock clock;

    /** @param clock only for the time limit of the search for segments */
    public AnalysisPipeline(Clock clock) {
        this.clock = clock;
    }

    /**
     * Analyses.
     *
     * @throws ProblemException when the request's cut-offs look ahead, or there are too many customers
     */
    public AnalysisResult run(ActivityHistory history, AnalysisRequest request, ProgressListener listener) {
        listener.progress(0, Phrase.of("checking-consent"));
        LocalDate asOf = asOf(history, request);
        request.checkSplit(asOf);
        int day = (int) asOf.toEpochDay();
        ConsentedCustomers consented = ConsentedCustomers.of(history, request.consentByDefault(), day);
        if (consented.customers().length > MOST_CUSTOMERS) {
            throw new ProblemException(
                    AnalysisProblem.TOO_MANY_CUSTOMERS,
                    consented.customers().length + " customers; one analysis holds " + MOST_CUSTOMERS + ".");
        }
        listener.progress(0.02, Phrase.of("counting-features"));
        FeatureTable table = new FeatureExtractor(history).at(consented.customers(), day);
        DataSummary data = DataSummary.of(history, consented, day);
        Run run = new Run(history, request, asOf, data, table, consented.customers());
        if (table.rows() < FEWEST_CUSTOMERS) {
            return run.refused("too-few-customers");
        }
        return alike(table) ? run.refused("no-variation") : run.complete(listener);
    }

    private static LocalDate asOf(ActivityHistory history, AnalysisRequest request) {
        if (request.asOf() != null) {
            return request.asOf();
        }
        int last = history.lastOrderDay();
        return last == Integer.MIN_VALUE ? request.today() : LocalDate.ofEpochDay(last);
    }

    private static boolean alike(FeatureTable table) {
        for (Feature feature : Feature.RFM) {
            double[] column = table.column(feature);
            for (double value : column) {
                if (value != column[0]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** One analysis under way. */
    private final class Run {
        private final ActivityHistory history;
        private final AnalysisRequest request;
        private final LocalDate asOf;
        private final DataSummary data;
        private final FeatureTable table;
        private final Seeds seeds;
        private final CohortSource source;

        Run(
                ActivityHistory history,
                AnalysisRequest request,
                LocalDate asOf,
                DataSummary data,
                FeatureTable table,
                int[] customers) {
            this.history = history;
            this.request = request;
            this.asOf = asOf;
            this.data = data;
            this.table = table;
            seeds = new Seeds(request.seed());
            source = new CohortSource(history, customers, seeds);
        }

        /** Nothing can be said, and why. */
        AnalysisResult refused(String reason) {
            Map<ChurnWindow, WindowResult> windows = new EnumMap<>(ChurnWindow.class);
            for (ChurnWindow window : request.orderedWindows()) {
                ChurnOutcome outcome = remarked(ChurnOutcome.impossible(window, cutoffs(window), reason));
                windows.put(window, new WindowResult(outcome, List.of(), new int[0]));
            }
            return result(remarked(GateVerdict.failed(reason)), null, List.of(), windows, new int[0], Map.of());
        }

        AnalysisResult complete(ProgressListener listener) {
            Instant deadline = clock.instant().plus(SEARCH_TIME);
            ClusterSearch search = new ClusterSearch(
                    seeds,
                    () -> clock.instant().isBefore(deadline),
                    made -> listener.progress(
                            Math.min(SEGMENTED, 0.05 + made * 0.01), Phrase.of("segments-attempt", "attempt", made)));
            Optional<Clustering> found = search.run(table);
            if (found.isEmpty()) {
                return refused("no-variation");
            }
            Clustering clustering = found.get();
            SegmentProfiles.Profiled profiled =
                    new SegmentProfiles(table, request.currency()).of(clustering.partition());
            Map<ChurnWindow, WindowResult> windows = new EnumMap<>(ChurnWindow.class);
            Map<ChurnWindow, RiskScores> scores = new EnumMap<>(ChurnWindow.class);
            WindowResults results = new WindowResults(table, profiled);
            for (ChurnWindow window : request.orderedWindows()) {
                ChurnStudy.Conclusion conclusion =
                        new ChurnStudy(source, seeds).run(window, cutoffs(window), new Steps(listener, window));
                score(conclusion, window, scores);
                windows.put(window, results.of(remarked(conclusion.outcome()), scores.get(window)));
            }
            listener.progress(1, Phrase.of("storing"));
            GateVerdict verdict = remarked(clustering.verdict());
            return result(verdict, clustering, profiled.segments(), windows, profiled.numbers(), scores);
        }

        private void score(ChurnStudy.Conclusion conclusion, ChurnWindow window, Map<ChurnWindow, RiskScores> scores) {
            if (conclusion.learner() != null) {
                int tested = cutoffs(window).test();
                scores.put(
                        window,
                        new RiskScoring(history, source, seeds).score(conclusion.learner(), window, table, tested));
            }
        }

        private Cutoffs cutoffs(ChurnWindow window) {
            return request.cutoffs(window, (int) asOf.toEpochDay());
        }

        private ChurnOutcome remarked(ChurnOutcome outcome) {
            return old() ? outcome.remarking("data-older-than-7-days") : outcome;
        }

        private GateVerdict remarked(GateVerdict verdict) {
            return old() ? verdict.remarking("data-older-than-7-days") : verdict;
        }

        private boolean old() {
            return request.asOf() == null && ChronoUnit.DAYS.between(asOf, request.today()) > OLD_AFTER_DAYS;
        }

        private AnalysisResult result(
                GateVerdict verdict,
                @Nullable Clustering clustering,
                List<Segment> segments,
                Map<ChurnWindow, WindowResult> windows,
                int[] numbers,
                Map<ChurnWindow, RiskScores> scores) {
            AnalysedCustomers customers = new AnalysedCustomers(history, table, numbers, scores);
            return new AnalysisResult(
                    asOf, request.seed(), request.currency(), data, verdict, clustering, segments, windows, customers);
        }

        /** Tells of one window's candidates. */
        private final class Steps implements Runnable {
            private final ProgressListener listener;
            private final ChurnWindow window;
            private int done;

            Steps(ProgressListener listener, ChurnWindow window) {
                this.listener = listener;
                this.window = window;
            }

            @Override
            public void run() {
                done++;
                int before = (int) request.orderedWindows().stream()
                        .filter(other -> other.days() < window.days())
                        .count();
                double part = before + Math.min(1.0, done / (double) CANDIDATES_EXPECTED);
                double fraction = SEGMENTED
                        + (0.99 - SEGMENTED) * part / request.windows().size();
                listener.progress(
                        fraction, Phrase.of("churn-candidate", "days", window.days()).with("candidate", done));
            }
        }
    }
}
