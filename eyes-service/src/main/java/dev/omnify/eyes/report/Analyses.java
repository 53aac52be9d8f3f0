package dev.omnify.eyes.report;

import dev.omnify.eyes.analysis.AnalysisResult;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.ChurnReport.AtRisk;
import dev.omnify.eyes.report.ChurnReport.Lapsed;
import dev.omnify.eyes.report.map.MapSample;
import dev.omnify.eyes.report.map.SegmentMap;
import dev.omnify.eyes.report.map.StoredPoint;
import dev.omnify.eyes.report.naming.GivenName;
import dev.omnify.eyes.report.naming.NamePassing;
import dev.omnify.eyes.report.naming.NameStore;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps what analyses found and reads it page by page. */
@ApplicationScoped
public class Analyses {
    /** Items of a slice; a page of at most 200 touches two at the most. */
    private static final int SLICE = 500;

    private static final int PROFILES_A_SLICE = 200;
    private static final String PROFILES = "profiles";
    private static final String MAP = "map";
    private static final String LAPSED = "lapsed";

    private final ReportStore store;
    private final NameStore names;

    Analyses(ReportStore store, NameStore names) {
        this.store = store;
        this.names = names;
    }

    /**
     * Stores an analysis: its lists first, so that whoever sees it sees it whole. Doing so twice changes nothing.
     *
     * @param dayChosen whether somebody chose the day that it is of
     */
    public AnalysisSummary save(TenantId tenant, String analysisId, AnalysisResult result, boolean dayChosen) {
        var known = store.find(tenant, analysisId);
        if (known.isPresent()) {
            return AnalysisSummary.of(known.get());
        }
        var figures = new ReportFigures(analysisId, result);
        var customers = new CustomerFigures(analysisId, result);
        int profiles = lists(tenant, analysisId, result, customers);
        var map = new MapSample(result);
        var points = map.points();
        slices(tenant, analysisId, MAP, points.size(), points::get);
        var before = namedBefore(tenant);
        var passed = passNames(tenant, before, result);
        passed.names().forEach((segment, name) -> names.put(tenant, analysisId, segment, name));
        var analysis = new StoredAnalysis(
                analysisId,
                profiles,
                result.windows().keySet().stream()
                        .map(window -> figures.segments(window, passed.dropped()))
                        .toList(),
                result.windows().entrySet().stream()
                        .map(window -> figures.churn(window.getKey(), window.getValue()))
                        .toList(),
                map.outline(),
                dayChosen
                        && before.filter(one -> result.asOf().isBefore(one.asOf()))
                                .isPresent());
        store.put(tenant, analysis);
        return AnalysisSummary.of(analysis);
    }

    private int lists(TenantId tenant, String analysisId, AnalysisResult result, CustomerFigures customers) {
        result.windows().forEach((window, found) -> {
            int[] rows = found.atRisk();
            slices(tenant, analysisId, atRiskList(window), rows.length, place -> customers.atRisk(rows[place], window));
        });
        int[] lapsed = result.customers().lapsed();
        slices(tenant, analysisId, LAPSED, lapsed.length, place -> customers.lapsed(lapsed[place]));
        result.segments().forEach(segment -> {
            var rows = customers.rowsOf(segment.number());
            String list = segmentList(String.valueOf(segment.number()));
            slices(tenant, analysisId, list, rows.size(), place -> customers.report(rows.get(place)));
        });
        return profiles(tenant, analysisId, result, customers);
    }

    /**
     * The analysis whose names the next one takes over: the last that has segments. One that found none says nothing of
     * where the named customers are, and one that looks back tells of a time when they were elsewhere.
     */
    private Optional<StoredAnalysis> namedBefore(TenantId tenant) {
        return store.latest(tenant, analysis -> analysis.hasSegments() && !analysis.lookBack())
                .or(() -> store.latest(tenant, StoredAnalysis::hasSegments));
    }

    /** The names of the analysis before this one that some segment of this one takes over. */
    private NamePassing passNames(TenantId tenant, Optional<StoredAnalysis> before, AnalysisResult result) {
        var given = before.map(analysis -> names(tenant, analysis)).orElse(Map.of());
        if (before.isEmpty() || given.isEmpty() || result.segments().isEmpty()) {
            return NamePassing.none();
        }
        var now = new HashMap<String, String>();
        var customers = result.customers();
        for (int row = 0; row < customers.size(); row++) {
            String id = customers.id(row);
            customers.segment(row).ifPresent(number -> now.put(id, String.valueOf(number)));
        }
        return NamePassing.of(
                given,
                segment -> {
                    var members = new ArrayList<String>();
                    each(
                            tenant,
                            before.get().id(),
                            segmentList(segment),
                            CustomerReport.class,
                            member -> members.add(member.customerId()));
                    return members;
                },
                now);
    }

    private Map<String, String> names(TenantId tenant, StoredAnalysis analysis) {
        return names.names(tenant, analysis.id(), analysis.segmentIds());
    }

    private <T> void slices(TenantId tenant, String analysisId, String list, int size, IntFunction<T> item) {
        for (int start = 0; start < size; start += SLICE) {
            var items = IntStream.range(start, Math.min(size, start + SLICE))
                    .mapToObj(item)
                    .toList();
            store.putSlice(tenant, analysisId, list, start / SLICE, items);
        }
    }

    private int profiles(TenantId tenant, String analysisId, AnalysisResult result, CustomerFigures customers) {
        int slices = 1 + result.customers().size() / PROFILES_A_SLICE;
        var rows = IntStream.range(0, slices)
                .<List<Integer>>mapToObj(slice -> new ArrayList<>())
                .toList();
        for (int row = 0; row < result.customers().size(); row++) {
            rows.get(profileSlice(result.customers().id(row), slices)).add(row);
        }
        for (int slice = 0; slice < slices; slice++) {
            var reports = rows.get(slice).stream().map(customers::report).toList();
            store.putSlice(tenant, analysisId, PROFILES, slice, reports);
        }
        return slices;
    }

    /** The segments of an analysis, or of the latest. */
    public SegmentsReport segments(TenantId tenant, Optional<String> analysisId, ChurnWindow window) {
        var analysis = get(tenant, analysisId);
        var report = analysis.segments(window).orElseThrow(() -> notAnalysed(window));
        return report.with(names(tenant, analysis));
    }

    /** Gives a segment of an analysis, or of the latest, a name of people's own, or takes it away. */
    public SegmentsReport.SegmentLine rename(
            TenantId tenant, Optional<String> analysisId, ChurnWindow window, String segmentId, @Nullable String name) {
        var report = segments(tenant, analysisId, window);
        segment(report, segmentId);
        if (name == null) {
            names.remove(tenant, report.analysisId(), segmentId);
        } else {
            names.put(tenant, report.analysisId(), segmentId, GivenName.of(name));
        }
        return segment(segments(tenant, Optional.of(report.analysisId()), window), segmentId);
    }

    /** One segment; {@code no-such-segment} when the report has none of this id. */
    public SegmentsReport.SegmentLine segment(SegmentsReport report, String segmentId) {
        return report.segments().stream()
                .filter(segment -> segment.id().equals(segmentId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ReportProblem.NO_SUCH_SEGMENT, "The analysis has no segment " + segmentId + "."));
    }

    /** The churn model of an analysis, or of the latest. */
    public ChurnReport churn(TenantId tenant, Optional<String> analysisId, ChurnWindow window) {
        return get(tenant, analysisId).churn(window).orElseThrow(() -> notAnalysed(window));
    }

    /** The customers of an analysis who have a risk, the most money at risk first. */
    public Page<AtRisk> atRisk(TenantId tenant, ChurnReport report, PageRequest request) {
        var given = names(tenant, get(tenant, Optional.of(report.analysisId())));
        return page(tenant, report.analysisId(), atRiskList(report.window()), AtRisk.class, request)
                .map(customer -> customer.with(given));
    }

    /** The customers of an analysis who have lapsed, what is most worth winning back first. */
    public Page<Lapsed> lapsed(TenantId tenant, ChurnReport report, PageRequest request) {
        var given = names(tenant, get(tenant, Optional.of(report.analysisId())));
        return page(tenant, report.analysisId(), LAPSED, Lapsed.class, request).map(customer -> customer.with(given));
    }

    /** The customers of a segment, the most valuable first. */
    public Page<CustomerReport> customers(
            TenantId tenant, SegmentsReport report, String segmentId, PageRequest request) {
        segment(report, segmentId);
        var given = names(tenant, get(tenant, Optional.of(report.analysisId())));
        return page(tenant, report.analysisId(), segmentList(segmentId), CustomerReport.class, request)
                .map(customer -> customer.with(given));
    }

    /** Gives all customers of {@link #atRisk} to the receiver, never holding more than some hundred. */
    public void eachAtRisk(TenantId tenant, ChurnReport report, Consumer<AtRisk> receiver) {
        each(tenant, report.analysisId(), atRiskList(report.window()), AtRisk.class, receiver);
    }

    /** Gives all customers of {@link #lapsed} to the receiver, never holding more than some hundred. */
    public void eachLapsed(TenantId tenant, ChurnReport report, Consumer<Lapsed> receiver) {
        each(tenant, report.analysisId(), LAPSED, Lapsed.class, receiver);
    }

    /** Gives all customers of a segment to the receiver, never holding more than some hundred. */
    public void eachOfSegment(
            TenantId tenant, SegmentsReport report, String segmentId, Consumer<CustomerReport> receiver) {
        segment(report, segmentId);
        each(tenant, report.analysisId(), segmentList(segmentId), CustomerReport.class, receiver);
    }

    private <T> void each(TenantId tenant, String analysisId, String list, Class<T> type, Consumer<T> receiver) {
        for (int slice = 0; ; slice++) {
            var items = store.slice(tenant, analysisId, list, slice, type);
            items.forEach(receiver);
            if (items.size() < SLICE) {
                return;
            }
        }
    }

    /** The map of an analysis, or of the latest, over two features. */
    public SegmentMap map(TenantId tenant, Optional<String> analysisId, ChurnWindow window, String x, String y) {
        var analysis = get(tenant, analysisId);
        var asOf =
                analysis.segments(window).orElseThrow(() -> notAnalysed(window)).asOf();
        var outline = analysis.map();
        if (outline == null) {
            throw new ProblemException(
                    ReportProblem.NO_MAP, "The analysis was made before there were maps; a new analysis brings one.");
        }
        var points = IntStream.rangeClosed(0, outline.shown() / SLICE)
                .mapToObj(slice -> store.slice(tenant, analysis.id(), MAP, slice, StoredPoint.class))
                .flatMap(List::stream)
                .toList();
        return SegmentMap.of(analysis.id(), asOf, outline, points, x, y);
    }

    /** What an analysis says of one customer, if anything. */
    public Optional<CustomerReport> customer(TenantId tenant, StoredAnalysis analysis, String customerId) {
        int slice = profileSlice(customerId, analysis.profileSlices());
        return store.slice(tenant, analysis.id(), PROFILES, slice, CustomerReport.class).stream()
                .filter(report -> report.customerId().equals(customerId))
                .findFirst()
                .map(report -> report.with(names(tenant, analysis)));
    }

    /** An analysis, or the latest. */
    public StoredAnalysis get(TenantId tenant, Optional<String> analysisId) {
        if (analysisId.isPresent()) {
            return store.find(tenant, analysisId.get())
                    .orElseThrow(() -> new ProblemException(
                            ReportProblem.NO_SUCH_ANALYSIS, "There is no analysis " + analysisId.get() + "."));
        }
        return store.latest(tenant)
                .orElseThrow(() -> new ProblemException(
                        ReportProblem.NO_ANALYSIS_YET,
                        "Nothing has been analysed yet: POST /api/eyes/analyses starts the first analysis."));
    }

    private static ProblemException notAnalysed(ChurnWindow window) {
        return new ProblemException(
                ReportProblem.WINDOW_NOT_ANALYSED, "The analysis did not look " + window.label() + " ahead.");
    }

    private <T> Page<T> page(TenantId tenant, String analysisId, String list, Class<T> type, PageRequest request) {
        int start = request.after().map(Analyses::place).orElse(0);
        int slice = start / SLICE;
        int within = start % SLICE;
        var first = store.slice(tenant, analysisId, list, slice, type);
        var items = new ArrayList<T>(first.subList(Math.min(within, first.size()), first.size()));
        if (items.size() <= request.limit() && first.size() == SLICE) {
            items.addAll(store.slice(tenant, analysisId, list, slice + 1, type));
        }
        return items.size() <= request.limit()
                ? new Page<>(items, null)
                : new Page<>(
                        items.subList(0, request.limit()), Page.Cursor.encode(String.valueOf(start + request.limit())));
    }

    private static int place(String text) {
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        throw new ProblemException(CommonProblem.CURSOR_INVALID, "The cursor is not one of this list's.");
    }

    private static String atRiskList(ChurnWindow window) {
        return "at-risk-" + window.label();
    }

    private static String segmentList(String id) {
        return "segment-" + id;
    }

    private static int profileSlice(String customerId, int slices) {
        return Math.floorMod(customerId.hashCode(), slices);
    }
}
