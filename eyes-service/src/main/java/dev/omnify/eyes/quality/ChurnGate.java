package dev.omnify.eyes.quality;

import java.util.ArrayList;
import java.util.List;

/** What risks must show before anything may act on them. */
public final class ChurnGate {
    public static final double LEAST_AUC = 0.70;
    public static final double LEAST_MARGIN = 0.02;
    public static final double LARGEST_CALIBRATION_ERROR = 0.10;

    private ChurnGate() {}

    /** Judges ranking: a high enough area, and surely higher than recency reaches alone. */
    public static GateVerdict judge(ChurnQuality quality) {
        List<String> reasons = new ArrayList<>();
        if (quality.auc() < LEAST_AUC) {
            reasons.add("auc-below-0.70");
        }
        if (quality.auc() - quality.aucRecencyAlone() < LEAST_MARGIN) {
            reasons.add("margin-over-recency-below-0.02");
        }
        if (quality.marginInterval().low() <= 0) {
            reasons.add("margin-over-recency-uncertain");
        }
        return new GateVerdict(reasons.isEmpty(), reasons);
    }

    /** Whether the risks may be acted on as probabilities: the gate passed and they are calibrated. */
    public static boolean actionable(GateVerdict verdict, ChurnQuality quality) {
        return verdict.passed() && calibrated(quality);
    }

    /** Whether risks and outcomes agree closely enough. */
    public static boolean calibrated(ChurnQuality quality) {
        return quality.expectedCalibrationError() <= LARGEST_CALIBRATION_ERROR;
    }
}
