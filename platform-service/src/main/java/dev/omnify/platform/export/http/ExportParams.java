package dev.omnify.platform.export.http;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.platform.customer.http.FilterParams;
import dev.omnify.platform.export.ExportRequest;
import dev.omnify.platform.export.format.Column;
import dev.omnify.platform.export.format.Preset;
import dev.omnify.platform.export.member.ListKind;
import dev.omnify.platform.export.member.ListRef;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say what to take. */
class ExportParams {
    private static final int MOST_NAMES = 100;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> WINDOWS = Set.of("30d", "60d", "90d");

    @QueryParam("list")
    @Parameter(
            description = "`customers` when left out; `lapsed` is the win-back list",
            schema = @Schema(enumeration = {"customers", "segment", "churn", "lapsed"}))
    @Nullable String list;

    @QueryParam("segment")
    @Parameter(description = "Which segment, for the list `segment`")
    @Nullable String segment;

    @QueryParam("window")
    @Parameter(
            description = "How far ahead churn is foretold; `30d` when left out",
            schema = @Schema(enumeration = {"30d", "60d", "90d"}))
    @Nullable String window;

    @QueryParam("analysis")
    @Parameter(description = "Whose list; the latest analysis' when left out")
    @Nullable String analysis;

    @QueryParam("preset")
    @Parameter(
            description = "The system that the file is for; for people when left out",
            schema = @Schema(enumeration = {"klaviyo", "meta", "google", "gohighlevel"}))
    @Nullable String preset;

    @QueryParam("columns")
    @Parameter(
            description =
                    "Of a file for people, parted by commas, in this order: email, phone, external-id, name, first-name, last-name, segment, risk, value, value-at-risk, win-back-value, orders, spend, last-order, consent, tags, evidence, churn-evidence (`passed`, `weak` when a test was passed that nothing may act on, `failed`, `none`); all that the list has when left out")
    @Nullable String columns;

    @QueryParam("includeUnknown")
    @Parameter(
            description = "Whether a preset's file takes those too of whom nobody knows whether they agreed",
            schema = @Schema(enumeration = {"true", "false"}))
    @Nullable String includeUnknown;

    @QueryParam("segmentName")
    @Parameter(
            description =
                    "What to call a segment that nobody named, as `id:words`, once for each; without, it is called by its name's code")
    List<String> segmentNames = List.of();

    /** What is asked for; {@code validation-failed} when a parameter does not fit. */
    ExportRequest request(FilterParams filter) {
        var kind = some(list)
                .map(text -> one("list", text, ListKind.values(), ListKind::text))
                .findFirst()
                .orElse(ListKind.CUSTOMERS);
        var ref = new ListRef(
                kind,
                window(),
                some(analysis).findFirst().orElse(null),
                some(segment).findFirst().orElse(null));
        return new ExportRequest(
                ref,
                filter.query(),
                filter.filter(),
                some(preset)
                        .map(text -> one("preset", text, Preset.values(), Preset::text))
                        .findFirst()
                        .orElse(null),
                some(columns)
                        .flatMap(text -> Stream.of(text.split(",")))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(text -> one("columns", text, Column.values(), Column::text))
                        .distinct()
                        .toList(),
                flag(),
                names());
    }

    private Map<String, String> names() {
        if (segmentNames.size() > MOST_NAMES) {
            throw invalid("segmentName", "At most " + MOST_NAMES + " segments are named.");
        }
        var names = new HashMap<String, String>();
        for (String name : segmentNames) {
            int colon = name.indexOf(':');
            String words = name.substring(colon + 1).strip();
            if (colon < 1 || words.isEmpty() || words.length() > LONGEST_NAME) {
                throw invalid(
                        "segmentName", "A segment is named as id:words, in at most " + LONGEST_NAME + " characters.");
            }
            names.put(name.substring(0, colon), words);
        }
        return names;
    }

    private String window() {
        String wanted = some(window).findFirst().orElse("30d");
        if (!WINDOWS.contains(wanted)) {
            throw invalid("window", "The window is 30d, 60d or 90d.");
        }
        return wanted;
    }

    private boolean flag() {
        String wanted = some(includeUnknown).findFirst().orElse("false");
        if (!wanted.equals("true") && !wanted.equals("false")) {
            throw invalid("includeUnknown", "includeUnknown is true or false.");
        }
        return wanted.equals("true");
    }

    private static Stream<String> some(@Nullable String text) {
        return text == null || text.isBlank() ? Stream.of() : Stream.of(text.strip());
    }

    private static <E> E one(String field, String text, E[] values, Function<E, String> name) {
        return Stream.of(values)
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> invalid(
                        field,
                        field + " is one of "
                                + String.join(", ", Stream.of(values).map(name).toList()) + "."));
    }

    private static ProblemException invalid(String field, String detail) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has a field that does not fit.")
                .with(List.of(new FieldError(field, "invalid", detail)));
    }
}
