package dev.omnify.platform.imports.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.UUID;

/**
 * A text with a line of our own behind it. A parser that does not come to this line as a record by itself has been left
 * inside a quoted cell.
 */
final class EndMark extends FilterReader {
    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private String line = "\n" + mark + "\n";
    private boolean broken;
    private char before;
    private boolean ended;
    private int given;

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

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (!ended) {
            int read = super.read(buffer, offset, length);
            if (read >= 0) {
                findBreak(buffer, offset, read);
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
