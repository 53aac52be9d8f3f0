package dev.omnify.platform.imports.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.UUID;

/**
 * A text with a line of our own behind it. A parser that does not come to this line as a record by itself has been left
 * inside a quoted cell. It ends early inside a record of more characters than any has, which otherwise would fill the
 * memory.
 */
final class EndMark extends FilterReader {
    private static final int MOST = 4 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private String line = "\n" + mark + "\n";
    private boolean broken;
    private char before;
    private boolean ended;
    private int given;
    private int open;

    EndMark(Reader text) {
        super(text);
    }

    /** Whether a record is the mark and nothing else. */
    boolean is(String[] cells) {
        return cells.length == 1 && mark.equals(cells[0]);
    }

    /** Whether the parser took the mark for the end of a cell of the text. */
    boolean isInside(String[] cells) {
        return !is(cells) && cells.length > 0 && cells[cells.length - 1].contains(mark);
    }

    /** Told after each record. */
    void recordEnds() {
        open = 0;
    }

    /** Whether the record that the parser is in is too long to be read on. */
    boolean isTooLong() {
        return open > MOST;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (isTooLong()) {
            return -1;
        }
        if (!ended) {
            int read = super.read(buffer, offset, length);
            if (read >= 0) {
                findBreak(buffer, offset, read);
                open += open > BUFFER && isBlank(buffer, offset, read) ? 0 : read;
                return read;
            }
            ended = true;
        }
        int more = Math.min(length, line.length() - given);
        if (more <= 0) {
            return -1;
        }
        line.getChars(given, given + more, buffer, offset);
        given += more;
        return more;
    }

    /** Blank lines are no part of a record. */
    private static boolean isBlank(char[] buffer, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
            if (buffer[at] != '\n' && buffer[at] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Lines are counted by the breaks that the text has, so the mark's are of the same kind. */
    private void findBreak(char[] buffer, int offset, int length) {
        for (int at = offset; at < offset + length && !broken; at++) {
            char here = buffer[at];
            broken = here == '\n' || before == '\r';
            if (broken) {
                String kind = before != '\r' ? "\n" : here == '\n' ? "\r\n" : "\r";
                line = kind + mark + kind;
            }
            before = here;
        }
    }
}
