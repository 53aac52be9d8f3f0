package dev.omnify.eyes.report;

import dev.omnify.eyes.analysis.AnalysisResult;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.ChurnReport.AtRisk;
import dev.omnify.eyes.report.map.MapSample;
import dev.omnify.eyes.report.map.SegmentMap;
import dev.omnify.eyes.report.map.StoredPoint;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.PageRequest;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Keeps what analyses found and reads it page by page. */
@ApplicationScoped
public class Analyses {
    /** Items of a slice; a page of at most 200 touches two at the most. */
    private static final int SLICE = 500;

    private static final int PROFILES_A_SLICE = 200;
    private static final String PROFILES = "profiles";
    private static final String MAP = "map";

    private final ReportStore store;

    Analyses(ReportStore store) {
        this.store = store;
    }

    /** Stores an analysis: its lists first, so that whoever sees it sees it whole. Doing so twice changes nothing. */
    public AnalysisSummary save(TenantId tenant, String analysisId, AnalysisResult result) {
        var figures = new ReportFigures(analysisId, result);
        var customers = new CustomerFigures(analysisId, result);
        result.windows().forEach((window, found) -> {
            int[] rows = found.atRisk();
            slices(tenant, analysisId, atRiskList(window), rows.length, place -> customers.atRisk(rows[place], window));
        });
        result.segments().forEach(segment -> {
            var rows = customers.rowsOf(segment.number());
            String list = segmentList(String.valueOf(segment.number()));
            slices(tenant, analysisId, list, rows.size(), place -> customers.report(rows.get(place)));
        });
        var map = new MapSample(result);
        var points = map.points();
        slices(tenant, analysisId, MAP, points.size(), points::get);
        var analysis = new StoredAnalysis(
                analysisId,
                profiles(tenant, analysisId, result, customers),
                result.windows().keySet().stream().map(figures::segments).toList(),
                result.windows().entrySet().stream()
                        .map(window -> figures.churn(window.getKey(), window.getValue()))
                        .toList(),
                map.outline());
        store.put(tenant, analysis);
        return AnalysisSummary.of(analysis);
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
        return get(tenant, analysisId).segments(window).orElseThrow(() -> notAnalysed(window));
    }

    /** The churn model of an analysis, or of the latest. */
    public ChurnReport churn(TenantId tenant, Optional<String> analysisId, ChurnWindow window) {
        return get(tenant, analysisId).churn(window).orElseThrow(() -> notAnalysed(window));
    }

    /** The active customers of an analysis, the highest risk first. */
    public Page<AtRisk> atRisk(TenantId tenant, ChurnReport report, PageRequest request) {
        return page(tenant, report.analysisId(), atRiskList(report.window()), AtRisk.class, request);
    }

    /** The customers of a segment, the most valuable first. */
    public Page<CustomerReport> customers(
            TenantId tenant, SegmentsReport report, String segmentId, PageRequest request) {
        if (report.segments().stream().noneMatch(segment -> segment.id().equals(segmentId))) {
            throw new ProblemException(ReportProblem.NO_SUCH_SEGMENT, "The analysis has no segment " + segmentId + ".");
        }
        return page(tenant, report.analysisId(), segmentList(segmentId), CustomerReport.class, request);
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
                .findFirst();
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
                : new Page<>(items.subList(0, request.limit()), Page.Cursor.encode(String.valueOf(start + request.limit())));
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
