package dev.omnify.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under headings, each column as wide as its widest cell; numbers stand to the right. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
    }

    void row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("A row of " + cells.length + " cells under " + rows.getFirst());
        }
        rows.add(List.of(cells));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(rows.getFirst()));
        lines.add(IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> "─".repeat(width(column)))
                .collect(Collectors.joining(GAP)));
        rows.stream().skip(1).map(this::line).forEach(lines::add);
        return lines;
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cell(cells.get(column), column))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private String cell(String text, int column) {
        var space = " ".repeat(width(column) - text.length());
        return isNumeric(column) ? space + text : text + space;
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1
                && rows.stream().skip(1).map(row -> row.get(column)).allMatch(Table::startsAsNumber);
    }

    private static boolean startsAsNumber(String text) {
        return text.equals("–") || text.matches("[A-Z]{0,3} ?-?[0-9].*");
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
