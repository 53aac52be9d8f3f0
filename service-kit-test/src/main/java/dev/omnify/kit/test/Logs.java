package dev.omnify.kit.test;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads along what the service under test logs, until it is closed. */
public final class Logs implements AutoCloseable {
    private record Line(int level, String text) {}

    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final Logger source;
    private final @Nullable Level before;
    private final Handler reader = new Reader();

    private Logs(Logger source) {
        this.source = source;
        this.before = source.getLevel();
        reader.setLevel(Level.ALL);
        root.addHandler(reader);
    }

    /** Reads along, and has one class say more than it does elsewhere. */
    public static Logs withDebugOf(Class<?> source) {
        var logs = new Logs(Logger.getLogger(source.getName()));
        logs.source.setLevel(Level.FINE);
        return logs;
    }

    /** What was logged as ERROR or worse. */
    public List<String> errors() {
        return lines.stream()
                .filter(line -> line.level() >= Level.SEVERE.intValue())
                .map(Line::text)
                .toList();
    }

    /** How many lines hold a text. */
    public long count(String text) {
        return lines.stream().filter(line -> line.text().contains(text)).count();
    }

    @Override
    public void close() {
        root.removeHandler(reader);
        source.setLevel(before);
    }

    private final class Reader extends Handler {
        @Override
        public void publish(LogRecord line) {
            lines.add(new Line(
                    line.getLevel().intValue(),
                    line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown()));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
