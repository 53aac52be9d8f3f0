package dev.omnify.eyes.analysis;

import dev.omnify.eyes.churn.reason.Reason;
import java.util.List;

/**
 * What a window's model says of a segment: of those of its customers that the test covers.
 *
 * @param segment its number
 * @param churnRisk their mean risk
 * @param valueAtRisk the sum of theirs, minor units
 * @param topReasons why their risk differs from that of all tested customers
 */
public record SegmentRisk(int segment, double churnRisk, long valueAtRisk, List<Reason> topReasons) {
    public SegmentRisk {
        topReasons = List.copyOf(topReasons);
    }
}
