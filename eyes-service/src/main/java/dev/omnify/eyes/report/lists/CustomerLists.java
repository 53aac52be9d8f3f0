package dev.omnify.eyes.report.lists;

import dev.omnify.eyes.analysis.ChurnState;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.churn.CohortSource;
import dev.omnify.eyes.report.Analyses;
import dev.omnify.eyes.report.ChurnReport;
import dev.omnify.eyes.report.CustomerReport;
import dev.omnify.eyes.report.CustomerReport.SegmentName;
import dev.omnify.eyes.report.SegmentsReport;
import dev.omnify.kit.Phrase;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives whole lists of an analysis, or of the latest, customer by customer. */
@ApplicationScoped
public class CustomerLists {
    private final Analyses analyses;

    CustomerLists(Analyses analyses) {
        this.analyses = analyses;
    }

    /** A list that is there, whose customers are read when they are asked for. */
    public record CustomerList(ListHeader header, Customers customers) {}

    /** Gives each customer of a list to a receiver, in the list's order. */
    public interface Customers {
        void each(Consumer<ListLine> receiver);
    }

    /** How a test of churn came out. */
    private record Evidence(String gate, boolean actionable) {
        private static final Evidence NONE = new Evidence("none", true);

        static Evidence of(ChurnReport report) {
            return new Evidence(report.evidence().gate(), report.evidence().actionable());
        }
    }

    /** The customers who have a risk, the most money at risk first. */
    public CustomerList churn(TenantId tenant, Optional<String> analysisId, ChurnWindow window) {
        var report = analyses.churn(tenant, analysisId, window);
        var stakes = report.stakes();
        var header = header(
                tenant,
                report,
                "churn",
                Evidence.of(report),
                Phrase.of("at-risk", "days", window.days()),
                stakes == null ? 0 : stakes.customers());
        return new CustomerList(
                header, receiver -> analyses.eachAtRisk(tenant, report, one -> receiver.accept(line(one))));
    }

    /** The lapsed customers, what is most worth winning back first. */
    public CustomerList lapsed(TenantId tenant, Optional<String> analysisId, ChurnWindow window) {
        var report = analyses.churn(tenant, analysisId, window);
        var name = Phrase.of("lapsed", "days", CohortSource.ACTIVE_DAYS);
        var header = header(
                tenant, report, "lapsed", Evidence.NONE, name, report.lapsed().customers());
        return new CustomerList(
                header, receiver -> analyses.eachLapsed(tenant, report, one -> receiver.accept(line(one))));
    }

    /** The customers of a segment, the most valuable first, with their risks of one window. */
    public CustomerList segment(TenantId tenant, Optional<String> analysisId, ChurnWindow window, String segmentId) {
        var report = analyses.segments(tenant, analysisId, window);
        var segment = analyses.segment(report, segmentId);
        var gate = report.evidence().gate();
        var churn = Evidence.of(analyses.churn(tenant, Optional.of(report.analysisId()), window));
        var header = new ListHeader(
                report.analysisId(),
                report.asOf(),
                window,
                "segment",
                gate,
                gate.equals("passed"),
                churn.gate(),
                churn.actionable(),
                segment.name(),
                segment.renamed(),
                segment.size(),
                segment.value().currency(),
                names(report));
        return new CustomerList(
                header,
                receiver ->
                        analyses.eachOfSegment(tenant, report, segmentId, one -> receiver.accept(line(one, window))));
    }

    private ListHeader header(
            TenantId tenant, ChurnReport report, String kind, Evidence evidence, Phrase name, int customers) {
        var segments = analyses.segments(tenant, Optional.of(report.analysisId()), report.window());
        return new ListHeader(
                report.analysisId(),
                report.asOf(),
                report.window(),
                kind,
                evidence.gate(),
                evidence.actionable(),
                evidence.gate(),
                evidence.actionable(),
                name,
                null,
                customers,
                report.lapsed().value().currency(),
                names(segments));
    }

    private static List<SegmentName> names(SegmentsReport report) {
        return report.segments().stream()
                .map(segment -> new SegmentName(segment.id(), segment.name(), segment.renamed()))
                .toList();
    }

    private static ListLine line(ChurnReport.AtRisk one) {
        return new ListLine(
                one.customerId(),
                ChurnState.TESTED,
                one.risk(),
                one.value(),
                one.valueAtRisk(),
                null,
                id(one.segment()));
    }

    private static ListLine line(ChurnReport.Lapsed one) {
        return new ListLine(
                one.customerId(), ChurnState.LAPSED, null, one.value(), null, one.winBackValue(), id(one.segment()));
    }

    private static ListLine line(CustomerReport one, ChurnWindow window) {
        var risk =
                one.risks().stream().filter(known -> known.window() == window).findFirst();
        return new ListLine(
                one.customerId(),
                one.churn(),
                risk.map(CustomerReport.Risk::risk).orElse(null),
                one.history().value(),
                risk.map(CustomerReport.Risk::valueAtRisk).orElse(null),
                one.history().winBackValue(),
                id(one.segment()));
    }

    private static @Nullable String id(@Nullable SegmentName segment) {
        return segment == null ? null : segment.id();
    }
}
