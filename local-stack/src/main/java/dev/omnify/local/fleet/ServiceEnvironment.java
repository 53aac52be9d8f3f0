package dev.omnify.local.fleet;

import dev.omnify.local.backends.BackingServers;
import dev.omnify.local.backends.Loopback;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment variables that tell every service where the others are. */
public final class ServiceEnvironment {

    private static final String CAPACITY = "OMNIFY_PLATFORM_CAPACITY_DOCUMENTS";

    private ServiceEnvironment() {}

    /**
     * The same for all services. What is a list is added to the user's own list, and nothing that the user has set is
     * replaced but where the servers are.
     *
     * @param secrets a properties file that each reads as a further place of configuration
     */
    public static Map<String, String> of(FleetSettings settings, BackingServers servers, Path secrets) {
        var environment = new TreeMap<String, String>();
        for (var service : FleetService.values()) {
            var port = service.port();
            environment.put(port.variable(), String.valueOf(settings.port(port)));
            environment.put("OMNIFY_" + port.name() + "_URL", settings.url(port));
            environment.put(service.managementVariable(), String.valueOf(settings.managementPort(service)));
        }
        environment.put("OMNIFY_MONGODB_URI", servers.mongodb());
        environment.put("OMNIFY_REDIS_URI", servers.redis());
        environment.put("OMNIFY_AMQP_URI", servers.amqp());
        var own = settings.environment();
        unlessSet(environment, own, "OMNIFY_ENVIRONMENT", "local");
        add(environment, own, "OMNIFY_PLATFORM_ALLOWED_BASE_URLS", settings.url(FleetPort.SANDBOX));
        add(
                environment,
                own,
                "OMNIFY_OUTBOUND_ALLOWED_HOSTS",
                Loopback.ADDRESS + ":" + settings.port(FleetPort.SANDBOX));
        add(environment, own, "QUARKUS_CONFIG_LOCATIONS", secrets.toUri().toString());
        servers.mostDocuments().ifPresent(most -> unlessSet(environment, own, CAPACITY, String.valueOf(most)));
        if (settings.showsMails()) {
            environment.put("OMNIFY_MAIL_HOST", Loopback.ADDRESS);
            environment.put("OMNIFY_MAIL_PORT", String.valueOf(settings.port(FleetPort.SMTP)));
            environment.put("OMNIFY_MAIL_SECURITY", "none");
            environment.put(FleetPort.MAILS.variable(), String.valueOf(settings.port(FleetPort.MAILS)));
        }
        // glibc otherwise keeps up to eight arenas per core, which no service of this size needs.
        unlessSet(environment, own, "MALLOC_ARENA_MAX", "2");
        return environment;
    }

    private static void add(Map<String, String> environment, Map<String, String> own, String name, String value) {
        var given = Stream.of(own.getOrDefault(name, "").split(","));
        environment.put(
                name,
                Stream.concat(given, Stream.of(value))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(",")));
    }

    private static void unlessSet(Map<String, String> environment, Map<String, String> own, String name, String value) {
        if (own.getOrDefault(name, "").isBlank()) {
            environment.put(name, value);
        }
    }

    /** The same as lines that a shell can read in, for a service that is run by hand in the fleet. */
    static String shellLines(Map<String, String> environment) {
        return environment.entrySet().stream()
                .map(entry ->
                        "export " + entry.getKey() + "='" + entry.getValue().replace("'", "'\\''") + "'\n")
                .collect(Collectors.joining());
    }
}
