package dev.omnify.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The one place that writes to the terminal: progress and results to standard output, failures to standard error. */
public final class Terminal {

    private final PrintStream out;
    private final PrintStream err;

    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The terminal, or the file, that this process was started on; always UTF-8, whatever the locale says. */
    public static Terminal standard() {
        return new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
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
