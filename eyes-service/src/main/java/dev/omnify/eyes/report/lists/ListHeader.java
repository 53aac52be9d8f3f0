package dev.omnify.eyes.report.lists;

import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.CustomerReport;
import dev.omnify.kit.Phrase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list is of.
 *
 * @param kind {@code churn}, {@code lapsed} or {@code segment}
 * @param gate {@code passed} or {@code failed}; {@code none} for the lapsed, who are a fact and no prediction
 * @param actionable whether anything may act on it
 * @param churnGate of the model that the lines' risks and values at risk are of: {@code passed}, {@code failed}, or
 *     {@code none} for the lapsed, who have neither
 * @param churnActionable whether anything may act on those
 * @param renamed the name given by people; null where none was
 * @param customers how many lines follow
 * @param currency of the amounts, ISO 4217
 * @param segments of the whole analysis, which the lines name by id
 */
public record ListHeader(
        String analysisId,
        LocalDate asOf,
        ChurnWindow window,
        String kind,
        String gate,
        boolean actionable,
        String churnGate,
        boolean churnActionable,
        Phrase name,
        @Nullable String renamed,
        int customers,
        String currency,
        List<CustomerReport.SegmentName> segments) {}
