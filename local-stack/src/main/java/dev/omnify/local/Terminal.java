package dev.omnify.local;

import java.io.PrintStream;

/** The one place that writes to the terminal: progress and results to standard output, failures to standard error. */
public final class Terminal {

    private final PrintStream out;
    private final PrintStream err;

    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The terminal, or the file, that this process was started on. */
    public static Terminal standard() {
        return new Terminal(System.out, System.err);
    }

    /** Writes one line and flushes it, so that a reader at the other end of a pipe sees it at once. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Writes one line about a failure. */
    public void complain(String line) {
        err.println(line);
        err.flush();
    }
}
