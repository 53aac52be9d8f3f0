package dev.omnify.eyes.report;

import dev.omnify.eyes.analysis.AnalysedCustomers;
import dev.omnify.eyes.analysis.AnalysisResult;
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
                ReportFigures.rounded(customers.risk(row, window).orElseThrow()),
                money(customers.value(row)),
                ReportFigures.reasons(customers.reasons(row, window)));
    }

    CustomerReport report(int row) {
        var risks = new ArrayList<CustomerReport.Risk>();
        result.windows()
                .forEach((window, found) -> customers
                        .risk(row, window)
                        .ifPresent(risk -> risks.add(
                                risk(row, window, risk, found.outcome().actionable()))));
        return new CustomerReport(customers.id(row), analysisId, result.asOf(), segment(row), risks, history(row));
    }

    private CustomerReport.Risk risk(int row, ChurnWindow window, double risk, boolean actionable) {
        return new CustomerReport.Risk(
                window,
                ReportFigures.rounded(risk),
                actionable,
                ReportFigures.reasons(customers.reasons(row, window)),
                customers
                        .flip(row, window)
                        .map(rule -> new CustomerReport.Flip(rule.feature(), rule.from(), rule.to(), rule.text()))
                        .orElse(null));
    }

    private CustomerReport.@Nullable SegmentName segment(int row) {
        var number = customers.segment(row);
        if (number.isEmpty()) {
            return null;
        }
        var segment = result.segments().get(number.getAsInt());
        return new CustomerReport.SegmentName(String.valueOf(segment.number()), segment.name());
    }

    private CustomerReport.History history(int row) {
        return new CustomerReport.History(
                (int) customers.feature(row, Feature.FREQUENCY),
                money(Math.round(customers.feature(row, Feature.MONETARY))),
                money(customers.value(row)),
                (int) customers.feature(row, Feature.RECENCY),
                (int) customers.feature(row, Feature.TENURE),
                customers.active(row));
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
