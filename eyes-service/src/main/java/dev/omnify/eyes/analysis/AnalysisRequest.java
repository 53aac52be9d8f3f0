package dev.omnify.eyes.analysis;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.churn.Cutoffs;
import dev.omnify.kit.ProblemException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to analyse.
 *
 * @param asOf nothing after it is looked at; null for the day of the last order
 * @param today in the organisation's time zone; only used to say that data are old
 * @param windows how far ahead churn is to be foretold; at least one
 * @param split train and test cut-off for all windows; null for the latest complete ones
 * @param consentByDefault whether customers who have said nothing are analysed
 * @param currency of all amounts, ISO 4217
 * @param seed of everything drawn at random
 */
public record AnalysisRequest(
        @Nullable LocalDate asOf,
        LocalDate today,
        Set<ChurnWindow> windows,
        @Nullable Split split,
        boolean consentByDefault,
        String currency,
        long seed) {
    /** The seed used unless another is asked for. */
    public static final long SEED = 42;

    public AnalysisRequest {
        windows = Set.copyOf(windows);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("At least one window");
        }
    }

    /** The last day seen by learning and by the test; the whole of each is past. */
    public record Split(LocalDate train, LocalDate test) {
        Cutoffs cutoffs() {
            return new Cutoffs((int) train.toEpochDay(), (int) test.toEpochDay());
        }
    }

    /** All windows at the latest cut-offs, by the day of the last order. */
    public static AnalysisRequest plain(LocalDate today, boolean consentByDefault, String currency) {
        return new AnalysisRequest(
                null, today, EnumSet.allOf(ChurnWindow.class), null, consentByDefault, currency, SEED);
    }

    /** The windows, shortest first. */
    Set<ChurnWindow> orderedWindows() {
        return EnumSet.copyOf(windows);
    }

    /** The cut-offs of one window. */
    Cutoffs cutoffs(ChurnWindow window, int lastDay) {
        return split == null ? Cutoffs.latest(lastDay, window.days()) : split.cutoffs();
    }

    /**
     * Refuses cut-offs that would look ahead.
     *
     * @param day the day of the analysis, asked for or found
     * @throws ProblemException when the test's window ends after that day, or the training window inside the test's
     */
    public void checkSplit(LocalDate day) {
        if (split == null) {
            return;
        }
        for (ChurnWindow window : orderedWindows()) {
            if (split.test().plusDays(window.days()).isAfter(day)) {
                throw new ProblemException(
                        AnalysisProblem.TEST_WINDOW_AFTER_AS_OF,
                        "The " + window.label() + " after the test cut-off " + split.test() + " end after " + day
                                + ".");
            }
            if (split.train().plusDays(window.days()).isAfter(split.test())) {
                throw new ProblemException(
                        AnalysisProblem.CUTOFFS_OVERLAP,
                        "The " + window.label() + " after the training cut-off " + split.train()
                                + " end after the test cut-off " + split.test() + ".");
            }
        }
    }
}
