package dev.omnify.eyes.report.job;

import dev.omnify.eyes.analysis.AnalysisRequest;
import dev.omnify.eyes.churn.ChurnWindow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked to have analysed.
 *
 * @param asOf null for the day of the last order
 * @param split null for the latest complete windows
 */
public record AnalysisOrder(@Nullable LocalDate asOf, Set<ChurnWindow> windows, AnalysisRequest.@Nullable Split split) {
    private static final String AS_OF = "asOf";
    private static final String WINDOWS = "windows";
    private static final String TRAIN = "train";
    private static final String TEST = "test";

    public AnalysisOrder {
        windows = Set.copyOf(windows);
    }

    /** As a job keeps it. */
    Map<String, @Nullable Object> toInput() {
        var input = new LinkedHashMap<String, @Nullable Object>();
        input.put(AS_OF, asOf == null ? null : asOf.toString());
        input.put(WINDOWS, windows.stream().map(ChurnWindow::label).sorted().toList());
        input.put(TRAIN, split == null ? null : split.train().toString());
        input.put(TEST, split == null ? null : split.test().toString());
        return input;
    }

    static AnalysisOrder ofInput(Map<String, ? extends @Nullable Object> input) {
        var labels = input.get(WINDOWS) instanceof List<?> list ? list : List.of();
        var windows = Arrays.stream(ChurnWindow.values())
                .filter(window -> labels.contains(window.label()))
                .collect(Collectors.toSet());
        LocalDate train = day(input.get(TRAIN));
        LocalDate test = day(input.get(TEST));
        var split = train == null || test == null ? null : new AnalysisRequest.Split(train, test);
        return new AnalysisOrder(day(input.get(AS_OF)), windows, split);
    }

    private static @Nullable LocalDate day(@Nullable Object text) {
        return text == null ? null : LocalDate.parse(text.toString());
    }

    AnalysisRequest request(LocalDate today, boolean consentByDefault, String currency) {
        return new AnalysisRequest(asOf, today, windows, split, consentByDefault, currency, AnalysisRequest.SEED);
    }
}
