package dev.omnify.platform.imports.mapping;

import dev.omnify.platform.imports.format.DateEvidence;
import dev.omnify.platform.imports.table.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the columns of orders in a file without a header from what stands in them: the first column of dates is the
 * date; the last column of numbers, one with decimals before others, is the amount; of the rest, the column with the
 * fewest values that still repeat is the customer and the one with the most the order.
 */
public final class ContentGuess {
    private static final Pattern DECIMAL = Pattern.compile("[-(]?\\D{0,3}\\d[\\d ,.']*[.,]\\d{1,4}\\)?\\D{0,3}");
    private static final Pattern NUMBER = Pattern.compile("[-(]?\\D{0,3}\\d[\\d ,.']*\\)?");
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}#@._/-]{1,64}");
    private static final double MOST = 0.9;

    private final List<String> columns;
    private final List<Row> rows;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);

    private ContentGuess(List<String> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * The mapping for a file with these first rows; what is told stays.
     *
     * @param leftOut fields that have no column
     */
    public static ColumnMapping of(ColumnMapping told, Set<Field> leftOut, List<Row> rows) {
        var guess = new ContentGuess(told.columns(), rows);
        guess.places.putAll(told.places());
        guess.date();
        guess.amount();
        guess.people();
        guess.places.keySet().removeAll(leftOut);
        var guessed = new ArrayList<>(told.guesses());
        guess.places.keySet().stream().filter(field -> !told.has(field)).forEach(guessed::add);
        return new ColumnMapping(told.columns(), guess.places, told.emails(), guessed);
    }

    private void date() {
        for (int i = 0; i < columns.size() && !places.containsKey(Field.DATE); i++) {
            var evidence = new DateEvidence();
            for (Row row : rows) {
                evidence.add(row.cell(i));
            }
            if (evidence.calendarDates() && !places.containsValue(i)) {
                places.put(Field.DATE, i);
            }
        }
    }

    private void amount() {
        for (Pattern shape : List.of(DECIMAL, NUMBER)) {
            for (int i = columns.size() - 1; i >= 0 && !places.containsKey(Field.AMOUNT); i--) {
                if (!places.containsValue(i) && share(i, shape) >= (shape == DECIMAL ? 0.5 : MOST)) {
                    places.put(Field.AMOUNT, i);
                }
            }
        }
    }

    private void people() {
        var distinct = new HashMap<Integer, Integer>();
        for (int i = 0; i < columns.size(); i++) {
            if (!places.containsValue(i) && share(i, IDENTIFIER) >= MOST) {
                distinct.put(i, values(i).size());
            }
        }
        if (!places.containsKey(Field.CUSTOMER)) {
            distinct.entrySet().stream()
                    .filter(entry -> entry.getValue() > 1 || rows.size() == 1)
                    .min(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .ifPresent(entry -> places.put(Field.CUSTOMER, entry.getKey()));
        }
        if (!places.containsKey(Field.ORDER)) {
            distinct.entrySet().stream()
                    .filter(entry -> !places.containsValue(entry.getKey()))
                    .max(Map.Entry.<Integer, Integer>comparingByValue())
                    .filter(entry -> entry.getValue() * 2 > rows.size())
                    .ifPresent(entry -> places.put(Field.ORDER, entry.getKey()));
        }
    }

    private double share(int column, Pattern shape) {
        long filled = rows.stream().filter(row -> !row.cell(column).isEmpty()).count();
        long fitting = rows.stream()
                .filter(row -> shape.matcher(row.cell(column)).matches())
                .count();
        return filled == 0 ? 0 : fitting / (double) filled;
    }

    private Set<String> values(int column) {
        var values = new HashSet<String>();
        rows.forEach(row -> values.add(row.cell(column)));
        return values;
    }
}
