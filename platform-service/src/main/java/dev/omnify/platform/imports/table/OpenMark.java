package dev.omnify.platform.imports.table;

/**
 * Finds a quotation mark that was left open and met another one some rows further on. The parser takes the two for
 * parts of one cell, and the rows between them are gone. A cell may hold line breaks only as RFC 4180 has it: closed
 * where it ends, with the marks inside doubled.
 */
final class OpenMark {
    private final String record;
    private final char delimiter;
    private int at;

    private OpenMark(String record, char delimiter) {
        this.record = record;
        this.delimiter = delimiter;
    }

    /** Whether a record's cells are such that its text is worth a look: most are not. */
    static boolean mayBeIn(String[] cells) {
        for (String cell : cells) {
            if (!cell.isEmpty() && cell.charAt(0) == '"' && cell.indexOf('\n') >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a record has such a cell.
     *
     * @param record as it stands in the text
     */
    static boolean isIn(String record, char delimiter) {
        var look = new OpenMark(record, delimiter);
        while (look.at < record.length()) {
            if (look.cellIsOpen()) {
                return true;
            }
            look.skipToNextCell();
        }
        return false;
    }

    private boolean cellIsOpen() {
        skipBlanks();
        if (at == record.length() || record.charAt(at) != '"') {
            return false;
        }
        int from = at;
        skipQuoted();
        int to = at;
        skipBlanks();
        return !isAtCellsEnd() && hasBreak(from, to);
    }

    private void skipBlanks() {
        while (!isAtCellsEnd() && record.charAt(at) <= ' ') {
            at++;
        }
    }

    private void skipQuoted() {
        at++;
        while (at < record.length()) {
            boolean mark = record.charAt(at) == '"';
            boolean doubled = mark && at + 1 < record.length() && record.charAt(at + 1) == '"';
            at += doubled ? 2 : 1;
            if (mark && !doubled) {
                return;
            }
        }
    }

    private void skipToNextCell() {
        while (!isAtCellsEnd()) {
            at++;
        }
        at++;
    }

    private boolean isAtCellsEnd() {
        return at >= record.length() || record.charAt(at) == delimiter || isBreak(at);
    }

    private boolean hasBreak(int from, int to) {
        for (int place = from; place < to; place++) {
            if (isBreak(place)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBreak(int place) {
        return record.charAt(place) == '\n' || record.charAt(place) == '\r';
    }
}
