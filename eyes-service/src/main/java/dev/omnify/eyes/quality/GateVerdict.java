package dev.omnify.eyes.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * What a gate said.
 *
 * @param passed whether anything may act on what it judged
 * @param reasons a code for each condition not met, and for what a reader should know besides
 */
public record GateVerdict(boolean passed, List<String> reasons) {
    public GateVerdict {
        reasons = List.copyOf(reasons);
    }

    /** A verdict of failure for one reason. */
    public static GateVerdict failed(String reason) {
        return new GateVerdict(false, List.of(reason));
    }

    /** The same verdict with a further remark. */
    public GateVerdict remarking(String remark) {
        List<String> more = new ArrayList<>(reasons);
        more.add(remark);
        return new GateVerdict(passed, more);
    }
}
