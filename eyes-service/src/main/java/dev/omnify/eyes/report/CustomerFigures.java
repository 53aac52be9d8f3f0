package dev.omnify.eyes.report;

import dev.omnify.eyes.analysis.AnalysedCustomers;
import dev.omnify.eyes.analysis.AnalysisResult;
import dev.omnify.eyes.analysis.ChurnState;
import dev.omnify.eyes.churn.ChurnOutcome;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.dataset.Feature;
import dev.omnify.kit.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts single customers of an analysis into the form in which they are read. */
final class CustomerFigures {
    private final String analysisId;
    private final AnalysisResult result;
    private final AnalysedCustomers customers;

    CustomerFigures(String analysisId, AnalysisResult result) {
        this.analysisId = analysisId;
        this.result = result;
        this.customers = result.customers();
    }

    ChurnReport.AtRisk atRisk(int row, ChurnWindow window) {
        return new ChurnReport.AtRisk(
                customers.id(row),
                customers.risk(row, window).orElseThrow(),
                money(customers.value(row)),
                money(customers.valueAtRisk(row, window).orElseThrow()),
                segment(row),
                ReportFigures.reasons(customers.reasons(row, window)));
    }

    ChurnReport.Lapsed lapsed(int row) {
        return new ChurnReport.Lapsed(
                customers.id(row),
                money(customers.winBackValue(row)),
                money(customers.value(row)),
                (int) customers.feature(row, Feature.RECENCY),
                (int) customers.feature(row, Feature.FREQUENCY),
                segment(row));
    }

    CustomerReport report(int row) {
        var risks = result.windows().values().stream()
                .filter(found -> found.stakes() != null)
                .map(found -> risk(row, found.outcome()))
                .toList();
        return new CustomerReport(
                customers.id(row), analysisId, result.asOf(), segment(row), customers.state(row), risks, history(row));
    }

    private CustomerReport.Risk risk(int row, ChurnOutcome outcome) {
        var window = outcome.window();
        var risk = customers.risk(row, window);
        if (risk.isEmpty()) {
            return new CustomerReport.Risk(window, null, false, null, List.of(), null);
        }
        return new CustomerReport.Risk(
                window,
                risk.getAsDouble(),
                outcome.actionable(),
                money(customers.valueAtRisk(row, window).orElseThrow()),
                ReportFigures.reasons(customers.reasons(row, window)),
                customers.nearestChange(row, window).orElse(null));
    }

    private CustomerReport.@Nullable SegmentName segment(int row) {
        var number = customers.segment(row);
        if (number.isEmpty()) {
            return null;
        }
        var segment = result.segments().get(number.getAsInt());
        return new CustomerReport.SegmentName(String.valueOf(segment.number()), segment.name(), null);
    }

    private CustomerReport.History history(int row) {
        boolean active = customers.state(row) == ChurnState.TESTED;
        return new CustomerReport.History(
                (int) customers.feature(row, Feature.FREQUENCY),
                money(Math.round(customers.feature(row, Feature.MONETARY))),
                money(customers.value(row)),
                (int) customers.feature(row, Feature.RECENCY),
                (int) customers.feature(row, Feature.TENURE),
                active,
                active ? null : money(customers.winBackValue(row)));
    }

    private Money money(long amount) {
        return new Money(amount, result.currency());
    }

    /** The rows of a segment, the most valuable first. */
    List<Integer> rowsOf(int segment) {
        var rows = new ArrayList<Integer>();
        for (int row = 0; row < customers.size(); row++) {
            var number = customers.segment(row);
            if (number.isPresent() && number.getAsInt() == segment) {
                rows.add(row);
            }
        }
        rows.sort((a, b) -> Long.compare(customers.value(b), customers.value(a)));
        return rows;
    }
}
