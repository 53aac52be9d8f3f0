package dev.omnify.platform.imports.content;

import dev.omnify.kit.ProblemException;
import dev.omnify.platform.imports.ImportProblem;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text without the zero bytes that some programs leave in it. A file with more blank lines than any table has is
 * refused, so that a small archive of nothing but line breaks holds no thread for long.
 */
final class CleanReader extends FilterReader {
    private static final int MOST_BLANK = 10_000_000;
    /** A line may end in two signs. */
    private static final int ONE_BREAK = 2;

    private int breaks;
    private long blank;

    CleanReader(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        while (read > 0) {
            int kept = cleaned(buffer, offset, read);
            if (kept > 0) {
                return kept;
            }
            read = super.read(buffer, offset, length);
        }
        return read;
    }

    private int cleaned(char[] buffer, int offset, int length) {
        int to = offset;
        for (int from = offset; from < offset + length; from++) {
            char here = buffer[from];
            if (here == 0) {
                continue;
            }
            if (here == '\n' || here == '\r') {
                blank += ++breaks > ONE_BREAK ? 1 : 0;
            } else {
                breaks = 0;
            }
            buffer[to++] = here;
        }
        if (blank > MOST_BLANK) {
            throw new ProblemException(
                    ImportProblem.UNREADABLE, "The file has more than " + MOST_BLANK + " blank lines. Remove them.");
        }
        return to - offset;
    }
}
