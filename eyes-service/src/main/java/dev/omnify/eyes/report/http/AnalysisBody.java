package dev.omnify.eyes.report.http;

import dev.omnify.eyes.analysis.AnalysisRequest;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.job.AnalysisOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What to analyse; each part may be left out. */
@Schema(name = "AnalysisOrder")
record AnalysisBody(
        @Schema(
                description =
                        "Nothing after this day is looked at, and it is today or before; the day of the last order"
                                + " when left out",
                format = "date",
                examples = "2026-06-30")
        @Nullable String asOf,

        @Schema(description = "How far ahead churn is foretold; all three when left out")
        @Size(min = 1, max = 3) @UniqueElements
        @Nullable List<@NotNull @Pattern(regexp = "30d|60d|90d", message = "must be 30d, 60d or 90d") String> windows,

        @Schema(description = "The last days that learning and the test see; the latest complete windows when left out")
        @Valid @Nullable CutoffsBody cutoffs) {

    /** The last days that learning and the test see. */
    @Schema(name = "AnalysisCutoffs")
    record CutoffsBody(
            @Schema(format = "date") @NotNull String train,
            @Schema(format = "date") @NotNull String test) {}

    /** What the body asks for; {@code validation-failed} for what is no day, or in no order. */
    AnalysisOrder toOrder() {
        var days = new DayFields();
        LocalDate day = days.read("asOf", asOf);
        LocalDate train = cutoffs == null ? null : days.read("cutoffs.train", cutoffs.train());
        LocalDate test = cutoffs == null ? null : days.read("cutoffs.test", cutoffs.test());
        days.inOrder("cutoffs.train", train, test);
        days.refuseErrors();
        var split = train == null || test == null ? null : new AnalysisRequest.Split(train, test);
        return new AnalysisOrder(day, windows(windows), split);
    }

    private static Set<ChurnWindow> windows(@Nullable List<String> labels) {
        return Arrays.stream(ChurnWindow.values())
                .filter(window -> labels == null || labels.contains(window.label()))
                .collect(Collectors.toSet());
    }
}
