package dev.omnify.local.fleet;

import dev.omnify.local.StartFailure;
import dev.omnify.local.backends.Loopback;
import dev.omnify.local.backends.ServerAddresses;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says: {@code OMNIFY_HOME} (the folder with everything that the fleet keeps),
 * {@code OMNIFY_PORT_OFFSET} (added to every port), {@code OMNIFY_<NAME>_PORT} (one port, as it is), and
 * {@code OMNIFY_MONGODB_URI}, {@code OMNIFY_REDIS_URI}, {@code OMNIFY_AMQP_URI} (real servers in place of our own).
 *
 * <p>With {@code OMNIFY_MAIL_HOST} mails go to that server; without it they are taken here and shown on a page.
 *
 * @param home an absolute path
 * @param environment the variables of this process
 */
public record FleetSettings(Path home, Map<String, String> environment) {

    private static final int HIGHEST_PORT = 65_535;

    public FleetSettings {
        home = home.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** Reads the environment; without {@code OMNIFY_HOME} it is {@code .omnify} in the working folder. */
    public static FleetSettings of(Map<String, String> environment) {
        return new FleetSettings(Path.of(environment.getOrDefault("OMNIFY_HOME", ".omnify")), environment);
    }

    /**
     * The port that is listened on.
     *
     * @throws StartFailure when a setting is no port number
     */
    public int port(FleetPort port) {
        var own = variable(port.variable());
        return own.isPresent()
                ? checked(port.variable(), own.get(), 0)
                : checked("OMNIFY_PORT_OFFSET", variable("OMNIFY_PORT_OFFSET").orElse("0"), port.usual());
    }

    /**
     * The port on which a service tells operators of its health and its metrics.
     *
     * @throws StartFailure when a setting is no port number
     */
    public int managementPort(FleetService service) {
        var own = variable(service.managementVariable());
        return own.isPresent()
                ? checked(service.managementVariable(), own.get(), 0)
                : checked(
                        "OMNIFY_PORT_OFFSET",
                        variable("OMNIFY_PORT_OFFSET").orElse("0"),
                        service.usualManagementPort());
    }

    /** Where a service says whether it is ready. */
    public URI ready(FleetService service) {
        return URI.create("http://" + Loopback.ADDRESS + ":" + managementPort(service) + "/q/health/ready");
    }

    private static int checked(String variable, String text, int base) {
        try {
            var port = base + Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new StartFailure(variable + " is \"" + text + "\", which is not a number.", e);
        }
        throw new StartFailure(variable + " is " + text + ", which gives a port outside 1 to " + HIGHEST_PORT + ".");
    }

    /** The address of a service or of the sandbox, without a slash at the end. */
    public String url(FleetPort port) {
        return "http://" + Loopback.ADDRESS + ":" + port(port);
    }

    /** Which backing servers are real ones, and where ours listen. */
    public ServerAddresses servers() {
        return new ServerAddresses(
                variable("OMNIFY_MONGODB_URI"),
                variable("OMNIFY_REDIS_URI"),
                variable("OMNIFY_AMQP_URI"),
                port(FleetPort.MONGODB),
                port(FleetPort.REDIS),
                port(FleetPort.AMQP));
    }

    /**
     * False with {@code OMNIFY_AOT=off}: for a fleet that is started once and thrown away, making caches takes longer.
     */
    public boolean usesCaches() {
        return !variable("OMNIFY_AOT").equals(Optional.of("off"));
    }

    /** Whether mails are taken by a server of ours and shown, because there is no other to send them to. */
    public boolean showsMails() {
        return variable("OMNIFY_MAIL_HOST").isEmpty();
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    public Path data() {
        return home.resolve("data");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path run() {
        return home.resolve("run");
    }

    public Path secrets() {
        return home.resolve("secrets");
    }

    /** The built services that the fleet runs, apart from the build's own folders. */
    public Path apps() {
        return home.resolve("apps");
    }

    public Path caches() {
        return home.resolve("aot");
    }
}
