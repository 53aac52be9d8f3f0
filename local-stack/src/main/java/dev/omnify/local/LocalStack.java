package dev.omnify.local;

import dev.omnify.local.backends.BackingServers;
import dev.omnify.local.database.DatabaseChoice;
import dev.omnify.local.database.MoveData;
import dev.omnify.local.demo.Demo;
import dev.omnify.local.fleet.Fleet;
import dev.omnify.local.fleet.FleetSettings;
import dev.omnify.local.mongod.MongodSearch;
import dev.omnify.local.prepare.Preparation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The commands of the local stack, which the launcher script calls:
 *
 * <ul>
 *   <li>{@code backends --in-memory --ports=auto} starts MongoDB (a real one where it can be had), Redis and AMQP on
 *       free loopback ports for tests, prints one line {@code READY mongodb=… redis=… amqp=…} and runs until its
 *       standard input closes;
 *   <li>{@code prepare ROOT MODULE…} puts freshly built modules aside and makes missing AOT caches;
 *   <li>{@code fleet} starts everything and watches over it until SIGTERM;
 *   <li>{@code mongodb} says which MongoDB new data gets, fetching it when that is possible;
 *   <li>{@code move-data} carries the data of a stopped fleet over to the MongoDB that would be chosen now;
 *   <li>{@code demo URL} goes through the main journey against a running gateway.
 * </ul>
 */
public final class LocalStack {

    private LocalStack() {}

    /** Runs one command; exit status 1 with one sentence on standard error when it cannot be done. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var terminal = Terminal.standard();
        try {
            run(List.of(arguments), terminal);
        } catch (StartFailure failure) {
            terminal.complain(failure.sentence());
            System.exit(1);
        }
        // Broker-J and the embedded MongoDB leave threads behind that would keep the process alive.
        System.exit(0);
    }

    private static void run(List<String> arguments, Terminal terminal) throws IOException, InterruptedException {
        var settings = FleetSettings.of(System.getenv());
        switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "backends" -> backends(arguments, terminal);
            case "prepare" ->
                new Preparation(settings, terminal)
                        .run(Path.of(arguments.get(1)), arguments.subList(2, arguments.size()));
            case "fleet" -> Fleet.run(settings, Clock.systemUTC(), terminal);
            case "mongodb" -> {
                var search = MongodSearch.of(System.getenv(), Clock.systemUTC(), terminal::complain);
                terminal.say(DatabaseChoice.described(search.forNewData()));
            }
            case "move-data" -> moveData(settings, terminal);
            case "demo" -> Demo.run(URI.create(arguments.get(1)), terminal);
            default -> throw usage();
        }
    }

    private static void moveData(FleetSettings settings, Terminal terminal) throws IOException {
        var search = MongodSearch.of(settings.environment(), Clock.systemUTC(), terminal::say);
        Fleet.alone(
                settings,
                () -> MoveData.of(settings.data(), search, terminal::say).run());
    }

    private static StartFailure usage() {
        return new StartFailure(
                "Usage: backends --in-memory --ports=auto | prepare ROOT MODULE… | fleet | mongodb | move-data | demo"
                        + " GATEWAY-ADDRESS");
    }

    private static void backends(List<String> arguments, Terminal terminal) throws IOException {
        if (!arguments.equals(List.of("backends", "--in-memory", "--ports=auto"))) {
            throw usage();
        }
        var search = MongodSearch.of(System.getenv(), Clock.systemUTC(), terminal::say);
        var program = search.forNewData();
        terminal.say("MongoDB: " + DatabaseChoice.described(program));
        try (var servers = BackingServers.inMemory(program)) {
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "end"));
            terminal.say(
                    "READY mongodb=" + servers.mongodb() + " redis=" + servers.redis() + " amqp=" + servers.amqp());
            waitForEndOf(System.in);
        }
    }

    private static void waitForEndOf(InputStream input) throws IOException {
        var ignored = new byte[256];
        while (input.read(ignored) >= 0) {
            // Nothing is expected: the stream only tells that the process which started this one is still there.
        }
    }
}
