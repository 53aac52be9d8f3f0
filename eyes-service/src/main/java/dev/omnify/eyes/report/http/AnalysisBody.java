package dev.omnify.eyes.report.http;

import dev.omnify.eyes.analysis.AnalysisRequest;
import dev.omnify.eyes.churn.ChurnWindow;
import dev.omnify.eyes.report.job.AnalysisOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to analyse; each part may be left out. */
@Schema(name = "AnalysisOrder")
record AnalysisBody(
        @Schema(description = "Nothing after this day is looked at; the day of the last order when left out") @Nullable LocalDate asOf,

        @Schema(description = "How far ahead churn is foretold; all three when left out") @Size(min = 1) @Nullable List<@NotNull @Pattern(regexp = "30d|60d|90d", message = "must be 30d, 60d or 90d") String> windows,

        @Schema(description = "The last days that learning and the test see; the latest complete windows when left out")
        @Valid @Nullable CutoffsBody cutoffs) {

    /** The last days that learning and the test see. */
    @Schema(name = "AnalysisCutoffs")
    record CutoffsBody(@NotNull LocalDate train, @NotNull LocalDate test) {
        @AssertTrue(message = "train must be before test") @Schema(hidden = true)
        boolean isTrainBeforeTest() {
            return train == null || test == null || train.isBefore(test);
        }
    }

    static AnalysisOrder toOrder(@Nullable AnalysisBody body) {
        if (body == null) {
            return new AnalysisOrder(null, EnumSet.allOf(ChurnWindow.class), null);
        }
        var split = body.cutoffs == null ? null : new AnalysisRequest.Split(body.cutoffs.train(), body.cutoffs.test());
        return new AnalysisOrder(body.asOf, windows(body.windows), split);
    }

    private static Set<ChurnWindow> windows(@Nullable List<String> labels) {
        return Arrays.stream(ChurnWindow.values())
                .filter(window -> labels == null || labels.contains(window.label()))
                .collect(Collectors.toSet());
    }
}
