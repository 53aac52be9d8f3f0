package dev.omnify.platform.imports.format;

/** Finds the character between a file's cells: the one that occurs equally often, outside quotes, in most records. */
public final class DelimiterGuess {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int RECORDS = 400;
    private static final int COUNTS = 1024;
    /** How many records must agree where the first has none of the sign: it may be a title above the table. */
    private static final double REGULAR = 0.6;

    private DelimiterGuess() {}

    /** The delimiter of a text; a comma when there seems to be but one column. */
    public static char of(String text) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String text, char delimiter) {
        var histogram = new int[COUNTS];
        var counter = new RecordCounter(text, delimiter);
        int first = counter.next();
        int records = 0;
        for (int count = first; count >= 0 && records < RECORDS; count = counter.next()) {
            histogram[Math.min(count, COUNTS - 1)]++;
            records++;
        }
        int mode = 0;
        for (int count = 1; count < COUNTS; count++) {
            mode = histogram[count] > (mode == 0 ? 0 : histogram[mode]) ? count : mode;
        }
        if (mode == 0) {
            return 0;
        }
        double share = histogram[mode] / (double) records;
        if (first <= 0 && share < REGULAR) {
            return 0;
        }
        // The header decides between two that are equally regular: it has no decimals and no sentences.
        return (first == mode ? 2 : 0) + share + Math.min(mode, 100) / 1000.0;
    }

    /** Counts a delimiter record by record, leaving out what stands in quotes. */
    private static final class RecordCounter {
        private final String text;
        private final char delimiter;
        private int at;

        RecordCounter(String text, char delimiter) {
            this.text = text;
            this.delimiter = delimiter;
        }

        /** How many delimiters the next record has that is not blank; below 0 at the end. */
        int next() {
            while (at < text.length() && isBreak(text.charAt(at))) {
                at++;
            }
            if (at >= text.length()) {
                return -1;
            }
            int count = 0;
            boolean cellStart = true;
            while (at < text.length() && !isBreak(text.charAt(at))) {
                char here = text.charAt(at);
                if (here == '"' && cellStart) {
                    skipQuoted();
                } else {
                    at++;
                }
                count += here == delimiter ? 1 : 0;
                cellStart = here == delimiter;
            }
            return count;
        }

        private void skipQuoted() {
            at++;
            while (at < text.length()) {
                if (text.charAt(at) != '"') {
                    at++;
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at += 2;
                } else {
                    at++;
                    return;
                }
            }
        }

        private static boolean isBreak(char character) {
            return character == '\n' || character == '\r';
        }
    }
}
