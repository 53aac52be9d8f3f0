package dev.omnify.platform.imports.table;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import dev.omnify.kit.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Delimited text: quoted cells may hold delimiters and line breaks, lines may end in any of the three ways. A text with
 * a quotation mark that is not closed where its cell ends is unreadable: the cell has swallowed the rows behind the
 * mark.
 */
final class CsvTable implements Table {
    /** As many as a spreadsheet has. */
    private static final int MAX_CELLS = 16 * 1024;

    private static final int ANY_LENGTH = -1;
    private static final int BUFFER = 64 * 1024;

    private final CsvParser parser;
    private final List<String> columns;
    private final EndMark end;
    private final char delimiter;
    private boolean ended;
    private long lastLine;

    CsvTable(Reader reader, Dialect dialect) {
        columns = dialect.columns();
        delimiter = dialect.delimiter();
        parser = new CsvParser(settings(delimiter));
        end = new EndMark(reader);
        try {
            parser.beginParsing(end);
        } catch (TextParsingException e) {
            throw unreadable(e);
        }
        for (int i = 0; i < dialect.preamble() + (dialect.header() ? 1 : 0); i++) {
            record();
        }
    }

    static CsvParserSettings settings(char delimiter) {
        var settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(delimiter);
        settings.getFormat().setComment('\0');
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.STOP_AT_DELIMITER);
        settings.setMaxColumns(MAX_CELLS);
        settings.setMaxCharsPerColumn(ANY_LENGTH);
        settings.setInputBufferSize(BUFFER);
        settings.setReadInputOnSeparateThread(false);
        settings.setSkipEmptyLines(true);
        settings.setNullValue("");
        settings.setEmptyValue("");
        return settings;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<Row> next() {
        for (String[] cells = record(); cells != null; cells = record()) {
            if (!blank(cells)) {
                String fault = hasTooLong(cells) ? Row.CELL_TOO_LONG : "";
                return Optional.of(new Row(lastLine - breaks(cells), Arrays.asList(cells), fault));
            }
        }
        return Optional.empty();
    }

    private String @Nullable [] record() {
        if (ended) {
            return null;
        }
        try {
            String[] cells = parser.parseNext();
            refuseTooLong();
            if (cells == null || end.isInside(cells) || isOpen(cells)) {
                throw new UnreadableTableException(place() + " opens a quotation mark and does not close it.");
            }
            end.recordEnds();
            ended = end.is(cells);
            lastLine = parser.getContext().currentLine();
            return ended ? null : cells;
        } catch (TextParsingException e) {
            throw unreadable(e);
        }
    }

    private void refuseTooLong() {
        if (end.isTooLong()) {
            throw new UnreadableTableException(
                    place() + " has millions of characters: is a quotation mark not closed, or closed far behind?");
        }
    }

    private static boolean hasTooLong(String[] cells) {
        for (String cell : cells) {
            if (cell.length() > Row.LONGEST_CELL) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(String[] cells) {
        return OpenMark.mayBeIn(cells) && OpenMark.isIn(parser.getContext().currentParsedContent(), delimiter);
    }

    /** Blank lines are passed over, so that the line itself is known only once the row has an end. */
    private String place() {
        return lastLine == 0 ? "The first row" : "The row after line " + lastLine;
    }

    /** Spreadsheets write the empty rows below a table as delimiters without anything between them. */
    private static boolean blank(String[] cells) {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The parser wraps what its source throws: that is not the table's fault and goes on as it was. */
    private RuntimeException unreadable(TextParsingException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException problem -> {
                    return problem;
                }
                case IOException source -> {
                    return new UncheckedIOException(source);
                }
                case ArrayIndexOutOfBoundsException cells -> {
                    return tooMany(place() + " has more than " + MAX_CELLS + " cells");
                }
                default -> {}
            }
        }
        return new UnreadableTableException(place() + " cannot be read.", failure);
    }

    /** @param what which row has how many */
    static UnreadableTableException tooMany(String what) {
        return new UnreadableTableException(
                what + ", more than any table here: is the delimiter right? Leave out columns that are not needed.");
    }

    @Override
    public void close() {
        parser.stopParsing();
    }

    private static int breaks(String[] cells) {
        int breaks = 0;
        for (String cell : cells) {
            for (int at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) {
                breaks++;
            }
        }
        return breaks;
    }
}
