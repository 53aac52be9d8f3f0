package dev.omnify.eyes.analysis;

import dev.omnify.eyes.churn.reason.Reason;
import java.util.List;

/**
 * What a window's model says of a segment.
 *
 * @param segment its number
 * @param churnRisk mean risk of its customers
 * @param valueAtRisk sum of risk × net spend of the last 180 days ÷ 180 × days of the window, minor units
 * @param topReasons why its active customers' risk differs from everybody's; empty when none is active
 */
public record SegmentRisk(int segment, double churnRisk, long valueAtRisk, List<Reason> topReasons) {
    public SegmentRisk {
        topReasons = List.copyOf(topReasons);
    }
}
