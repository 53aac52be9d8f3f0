package dev.omnify.platform.imports.table;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import dev.omnify.platform.imports.format.DateEvidence;
import dev.omnify.platform.imports.format.DelimiterGuess;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out how a file's rows are written from the text at its beginning. */
public final class DialectGuess {
    private static final Pattern NUMBER = Pattern.compile("[-+(]?[^\\p{L}\\d]{0,2}\\d[\\d.,' \u00A0]*\\)?");

    private static final Pattern SEPARATOR =
            Pattern.compile("\\A\\s*\"?sep=(\\\\t|[^\"\\r\\n])\"?\\s*?(?:\\R|\\z)", Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON_LIST = Pattern.compile("\\A\\s*\\[\\s*[\\[{\\]]");
    private static final int LOOKED_AT = 40;
    private static final int MOST_COLUMNS = 1024;

    private DialectGuess() {}

    /**
     * The dialect of a text; {@link UnreadableTableException} when it has more columns than are read.
     *
     * @param delimiter what the caller says, null to find out
     * @param header whether the caller says that there is a header, null to find out
     * @param known tells whether a name is one that columns of such files have
     */
    public static Dialect of(
            String text, @Nullable Character delimiter, @Nullable Boolean header, Predicate<String> known) {
        if (delimiter == null && text.stripLeading().startsWith("{")) {
            return Dialect.json(JsonTable.names(text));
        }
        var separator = separatorLine(text);
        char found = delimiter != null ? delimiter : separator.orElseGet(() -> DelimiterGuess.of(text));
        var rows = firstRows(text, found);
        int told = separator.isPresent() ? 1 : 0;
        if (rows.size() <= told) {
            return new Dialect(found, true, List.of(), told);
        }
        int preamble = Boolean.FALSE.equals(header) ? told : Preamble.before(rows, told, known);
        var first = rows.get(preamble);
        if (first.size() > MOST_COLUMNS) {
            throw CsvTable.tooMany(
                    "The file has " + first.size() + " columns and at most " + MOST_COLUMNS + " are read");
        }
        boolean named = header == null ? preamble > told || looksLikeHeader(first, known) : header;
        return new Dialect(found, named, named ? unique(first) : numbered(first.size()), preamble);
    }

    /** Whether a text is one JSON document, a list, rather than one document a line. */
    public static boolean isJsonList(String text) {
        return JSON_LIST.matcher(text).find();
    }

    /** The delimiter that a caller names: the character itself, or {@code tab}, {@code comma} and so on. */
    public static Optional<Character> delimiter(String name) {
        return switch (name) {
            case "tab", "\\t" -> Optional.of('\t');
            case "comma" -> Optional.of(',');
            case "semicolon" -> Optional.of(';');
            case "pipe" -> Optional.of('|');
            default ->
                name.length() == 1 && !Character.isLetterOrDigit(name.charAt(0)) && name.charAt(0) != '"'
                        ? Optional.of(name.charAt(0))
                        : Optional.empty();
        };
    }

    /** The sign that a first line such as {@code sep=;} tells spreadsheets of. */
    private static Optional<Character> separatorLine(String text) {
        var line = SEPARATOR.matcher(text);
        return line.find()
                ? Optional.of(line.group(1).equals("\\t") ? '\t' : line.group(1).charAt(0))
                : Optional.empty();
    }

    private static List<List<String>> firstRows(String text, char delimiter) {
        var rows = new ArrayList<List<String>>();
        var parser = new CsvParser(CsvTable.settings(delimiter));
        try {
            parser.beginParsing(new StringReader(text));
            for (String[] cells = parser.parseNext();
                    cells != null && rows.size() < LOOKED_AT;
                    cells = parser.parseNext()) {
                rows.add(Arrays.asList(cells));
            }
        } catch (TextParsingException e) {
            if (e.getCause() instanceof ArrayIndexOutOfBoundsException) {
                throw CsvTable.tooMany("One of the first rows has far too many cells");
            }
            return rows;
        } finally {
            parser.stopParsing();
        }
        return rows;
    }

    private static boolean looksLikeHeader(List<String> first, Predicate<String> known) {
        if (first.stream().anyMatch(known)) {
            return true;
        }
        return first.stream().noneMatch(DialectGuess::isValue);
    }

    static boolean isValue(String cell) {
        if (NUMBER.matcher(cell).matches() || cell.indexOf('@') > 0) {
            return true;
        }
        var evidence = new DateEvidence();
        evidence.add(cell);
        return evidence.calendarDates();
    }

    private static List<String> unique(List<String> names) {
        var taken = new HashSet<String>();
        var unique = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).isBlank() ? "column " + (i + 1) : names.get(i);
            String free = name;
            for (int n = 2; !taken.add(free); n++) {
                free = name + " " + n;
            }
            unique.add(free);
        }
        return unique;
    }

    private static List<String> numbered(int count) {
        var names = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            names.add("column " + i);
        }
        return names;
    }
}
