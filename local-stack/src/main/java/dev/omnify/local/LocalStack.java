package dev.omnify.local;

import dev.omnify.local.backends.BackingServers;
import java.io.IOException;
import java.util.List;

/**
 * The commands of the local stack. {@code backends --in-memory --ports=auto} starts MongoDB, Redis and AMQP on free
 * loopback ports for tests, prints one line {@code READY mongodb=… redis=… amqp=…} and runs until its standard input
 * closes.
 */
public final class LocalStack {

    private LocalStack() {}

    /** Runs one command; exit status 1 with one sentence on standard error when it cannot be done. */
    public static void main(String[] arguments) throws IOException {
        var terminal = Terminal.standard();
        try {
            run(List.of(arguments), terminal);
        } catch (StartFailure failure) {
            terminal.complain(failure.getMessage());
            System.exit(1);
        }
        // Broker-J and the embedded MongoDB leave threads behind that would keep the process alive.
        System.exit(0);
    }

    private static void run(List<String> arguments, Terminal terminal) throws IOException {
        if (arguments.equals(List.of("backends", "--in-memory", "--ports=auto"))) {
            backends(terminal);
            return;
        }
        throw new StartFailure("Usage: backends --in-memory --ports=auto");
    }

    private static void backends(Terminal terminal) throws IOException {
        try (var servers = BackingServers.inMemory()) {
            var stopped = new Thread(servers::close, "stop");
            Runtime.getRuntime().addShutdownHook(stopped);
            terminal.say(
                    "READY mongodb=" + servers.mongodb() + " redis=" + servers.redis() + " amqp=" + servers.amqp());
            waitForEndOf(System.in);
        }
    }

    private static void waitForEndOf(java.io.InputStream input) throws IOException {
        var ignored = new byte[256];
        while (input.read(ignored) >= 0) {
            // Nothing is expected: the stream only tells that the process which started this one is still there.
        }
    }
}
