package dev.omnify.platform.imports;

import dev.omnify.kit.ProblemException;
import dev.omnify.platform.imports.content.FileContent;
import dev.omnify.platform.imports.format.TextEncoding;
import dev.omnify.platform.imports.format.Utf8Watch;
import dev.omnify.platform.imports.line.Finding;
import dev.omnify.platform.imports.line.Layout;
import dev.omnify.platform.imports.mapping.MappingGuess;
import dev.omnify.platform.imports.survey.ReadOptions;
import dev.omnify.platform.imports.survey.Survey;
import dev.omnify.platform.imports.table.Dialect;
import dev.omnify.platform.imports.table.DialectGuess;
import dev.omnify.platform.imports.table.Row;
import dev.omnify.platform.imports.table.Table;
import dev.omnify.platform.imports.table.UnreadableTableException;
import dev.omnify.platform.organization.OrganizationSettings;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Finds out how a file is written: from its beginning for a preview, from all of it before it is imported. */
public final class FileLook {
    private static final int SAMPLE_ROWS = 10_000;
    private static final int PROGRESS_ROWS = 2000;

    private final ImportOptions options;
    private final ReadOptions reading;
    private final Function<String, Map<String, String>> remembered;

    /**
     * A look at one file.
     *
     * @param settings what counts where the options say nothing
     * @param remembered what was said before of files of a shape, our field → column
     */
    public FileLook(
            ImportOptions options,
            OrganizationSettings.Settings settings,
            Function<String, Map<String, String>> remembered) {
        this.options = options;
        this.remembered = remembered;
        this.reading = options.reading(settings);
    }

    /**
     * What was found.
     *
     * @param orders whether rows are lines of orders
     * @param sample the first rows
     * @param rows how many rows were looked at and can be read
     * @param whole whether there are no more
     * @param remembered whether columns are read as they were in a file of this shape before
     */
    public record Found(
            TextEncoding encoding,
            Layout layout,
            boolean orders,
            List<Row> sample,
            long rows,
            boolean whole,
            boolean remembered) {
        private Found with(Finding finding) {
            return new Found(encoding, layout.with(finding), orders, sample, rows, whole, remembered);
        }
    }

    /**
     * How a file with this beginning is probably written.
     *
     * @param whole whether there is no more of the file
     */
    public Found atHead(byte[] head, boolean whole) {
        return atHead(head, encoding(head), whole);
    }

    private Found atHead(byte[] head, TextEncoding encoding, boolean whole) {
        String text = FileContent.text(head, encoding);
        var dialect = dialect(text);
        var sample = sample(dialect, text, whole);
        var told = mapping(dialect);
        var survey = new Survey(dialect, sample, reading.withMapping(told));
        sample.forEach(survey::add);
        boolean recalled = !told.equals(reading.mapping());
        return new Found(encoding, survey.layout(), reading.orders(), sample, survey.rows(), whole, recalled);
    }

    /**
     * How a file is written, every byte of it having been looked at.
     *
     * @param progress told the number of rows now and then
     */
    public Found atAll(FileContent content, LongConsumer progress) throws IOException {
        var head = content.head();
        var watch = new Utf8Watch();
        var found = atAll(content, atHead(head, false), watch, progress);
        var encoding = decided(found.encoding(), watch);
        if (encoding.equals(found.encoding())) {
            return found;
        }
        var again = atAll(content, atHead(head, encoding, false), new Utf8Watch(), progress);
        return again.with(new Finding(
                "file",
                "encoding-by-whole-file",
                Map.of("encoding", encoding.text(), "before", found.encoding().text()),
                "By all of it the text is in " + encoding.text() + ", while its beginning looks like "
                        + found.encoding().text() + "."));
    }

    /** The whole file tells more than its beginning, where nobody says what it is. */
    private static TextEncoding decided(TextEncoding first, Utf8Watch watch) {
        boolean unicode = first.equals(TextEncoding.UNICODE);
        if (first.told() || unicode == watch.unicode(true)) {
            return first;
        }
        return unicode ? TextEncoding.legacy(watch.foreign()) : TextEncoding.UNICODE;
    }

    private Found atAll(FileContent content, Found first, Utf8Watch watch, LongConsumer progress) throws IOException {
        var dialect = first.layout().dialect();
        var survey = new Survey(dialect, first.sample(), reading.withMapping(mapping(dialect)));
        try (var table = dialect.open(content.text(first.encoding(), watch))) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                survey.add(row.get());
                if (survey.rows() % PROGRESS_ROWS == 0) {
                    progress.accept(survey.rows());
                }
            }
        }
        return new Found(
                first.encoding(),
                survey.layout(),
                reading.orders(),
                first.sample(),
                survey.rows(),
                true,
                first.remembered());
    }

    private Map<String, String> mapping(Dialect dialect) {
        return FileShape.of(options.kindOrDefault(), dialect)
                .map(shape -> FileShape.together(remembered.apply(shape), reading.mapping()))
                .orElse(reading.mapping());
    }

    private TextEncoding encoding(byte[] head) {
        if (TextEncoding.archive(head)) {
            throw new ProblemException(
                    ImportProblem.NOT_TEXT, "This is a spreadsheet or an archive. Save it as CSV and upload that.");
        }
        var encoding = Optional.ofNullable(options.encoding())
                .flatMap(name -> TextEncoding.named(name, head))
                .orElseGet(() -> TextEncoding.of(head));
        if (!encoding.charset().name().startsWith("UTF-16") && TextEncoding.binary(head)) {
            throw new ProblemException(ImportProblem.NOT_TEXT, "This is no text but some binary file.");
        }
        return encoding;
    }

    private Dialect dialect(String text) {
        Character delimiter = Optional.ofNullable(options.delimiter())
                .flatMap(DialectGuess::delimiter)
                .orElse(null);
        @Nullable Boolean header = options.header() == null ? null : Boolean.valueOf(options.header());
        refuseJson(DialectGuess.isJsonList(text));
        var dialect = DialectGuess.of(text, delimiter, header, MappingGuess::isKnown);
        refuseJson(dialect.isJson() && dialect.columns().isEmpty());
        return dialect;
    }

    private static void refuseJson(boolean wrong) {
        if (wrong) {
            throw new ProblemException(
                    ImportProblem.NOT_A_TABLE,
                    "This is JSON, but not one document a line (NDJSON). Send it so, or as CSV.");
        }
    }

    private static List<Row> sample(Dialect dialect, String text, boolean whole) {
        var rows = new ArrayList<Row>();
        if (dialect.columns().isEmpty()) {
            return rows;
        }
        try (Table table = dialect.open((Reader) new StringReader(text))) {
            for (var row = table.next(); row.isPresent() && rows.size() < SAMPLE_ROWS; row = table.next()) {
                rows.add(row.get());
            }
        } catch (UnreadableTableException e) {
            if (whole) {
                throw e;
            }
            // The beginning may end in the middle of a quoted cell: what came before it is sample enough.
            return rows;
        }
        return rows;
    }
}
