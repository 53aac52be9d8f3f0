package dev.omnify.platform.imports;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.FieldError;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.jobs.Job;
import dev.omnify.platform.imports.currency.Currencies;
import dev.omnify.platform.imports.format.DateFormat;
import dev.omnify.platform.imports.format.TextEncoding;
import dev.omnify.platform.imports.survey.ReadOptions;
import dev.omnify.platform.imports.table.DialectGuess;
import dev.omnify.platform.organization.OrganizationSettings;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is told with a file, as text. Everything may be left out; what is left out is found out.
 *
 * @param kind {@code orders} or {@code customers}
 * @param filename as people know it; for them only
 * @param source the system that the records come from; ids are unique within it
 * @param mapping our field → column
 * @param currency ISO code, of amounts that name none
 * @param timezone whose days count, and what times without a zone are meant in
 * @param header {@code true} or {@code false}: whether the first row names the columns
 */
public record ImportOptions(
        @Nullable String kind,
        @Nullable String filename,
        @Nullable String source,
        Map<String, String> mapping,
        @Nullable String currency,
        @Nullable String timezone,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String dateFormat,
        @Nullable String header) {
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final int MAX_NAME = 255;

    public ImportOptions {
        mapping = Map.copyOf(mapping);
    }

    /** What kind of rows. */
    public ImportKind kindOrDefault() {
        return kind == null ? ImportKind.ORDERS : ImportKind.of(kind).orElse(ImportKind.ORDERS);
    }

    /** The system that the records come from. */
    public String sourceOrDefault() {
        return source == null ? "upload" : source;
    }

    /** These options, if they make sense; else {@code validation-failed} with what does not. */
    public ImportOptions checked() {
        var errors = new ArrayList<FieldError>();
        check(errors, "kind", kind, ImportKind::of, "kind is orders or customers.");
        check(
                errors,
                "source",
                source,
                text -> Optional.of(text).filter(name -> SOURCE.matcher(name).matches()),
                "source is up to 40 of a–z, 0–9, dot, dash and underscore.");
        check(errors, "currency", currency, text -> Currencies.code(text, ""), "There is no such currency.");
        check(errors, "timezone", timezone, ImportOptions::zone, "There is no such time zone.");
        check(
                errors,
                "encoding",
                encoding,
                text -> TextEncoding.named(text, new byte[0]),
                "There is no such encoding.");
        check(errors, "delimiter", delimiter, DialectGuess::delimiter, "delimiter is one sign, or tab.");
        check(
                errors,
                "dateFormat",
                dateFormat,
                DateFormat::named,
                "dateFormat is a pattern such as dd/MM/yyyy, or iso, epoch, epoch-millis, spreadsheet.");
        check(
                errors,
                "header",
                header,
                text -> Optional.of(text).filter(word -> word.equals("true") || word.equals("false")),
                "header is true or false.");
        if (filename != null && filename.length() > MAX_NAME) {
            errors.add(new FieldError("filename", "too-long", "filename has at most " + MAX_NAME + " characters."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "The request has fields that do not fit.")
                    .with(errors);
        }
        return this;
    }

    /** How rows are to be read in an organization with these settings. */
    public ReadOptions reading(OrganizationSettings.Settings settings) {
        return new ReadOptions(
                kindOrDefault() == ImportKind.ORDERS,
                mapping,
                Optional.ofNullable(dateFormat).flatMap(DateFormat::named).orElse(null),
                Optional.ofNullable(currency)
                        .flatMap(text -> Currencies.code(text, settings.currency()))
                        .orElse(null),
                settings.currency(),
                Optional.ofNullable(timezone).flatMap(ImportOptions::zone).orElse(settings.zone()));
    }

    /** As a job keeps it. */
    public Map<String, Object> toInput() {
        var input = new LinkedHashMap<String, Object>();
        put(input, "kind", kindOrDefault().text());
        put(input, Job.SUBJECT, filename);
        put(input, "source", sourceOrDefault());
        put(input, "currency", currency);
        put(input, "timezone", timezone);
        put(input, "encoding", encoding);
        put(input, "delimiter", delimiter);
        put(input, "dateFormat", dateFormat);
        put(input, "header", header);
        var pairs = new ArrayList<String>();
        mapping.forEach((field, column) -> {
            pairs.add(field);
            pairs.add(column);
        });
        input.put("mapping", pairs);
        return input;
    }

    /** From what a job kept. */
    public static ImportOptions fromInput(Map<String, ? extends @Nullable Object> input) {
        var mapping = new LinkedHashMap<String, String>();
        if (input.get("mapping") instanceof List<?> pairs) {
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                mapping.put(String.valueOf(pairs.get(i)), String.valueOf(pairs.get(i + 1)));
            }
        }
        return new ImportOptions(
                text(input, "kind"),
                text(input, Job.SUBJECT),
                text(input, "source"),
                mapping,
                text(input, "currency"),
                text(input, "timezone"),
                text(input, "encoding"),
                text(input, "delimiter"),
                text(input, "dateFormat"),
                text(input, "header"));
    }

    private static void put(Map<String, Object> input, String name, @Nullable String value) {
        if (value != null) {
            input.put(name, value);
        }
    }

    private static @Nullable String text(Map<String, ? extends @Nullable Object> input, String name) {
        return input.get(name) instanceof String text ? text : null;
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void check(
            List<FieldError> errors,
            String field,
            @Nullable String value,
            Function<String, Optional<?>> reading,
            String detail) {
        if (value != null && reading.apply(value).isEmpty()) {
            errors.add(new FieldError(field, "invalid", detail));
        }
    }
}
