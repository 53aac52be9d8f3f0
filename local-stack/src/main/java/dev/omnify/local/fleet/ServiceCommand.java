package dev.omnify.local.fleet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the JVM of a service is started: the same way for training as for running, else its AOT cache is not accepted.
 */
public final class ServiceCommand {

    private ServiceCommand() {}

    /** The java of this very process. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The jar that starts a service, in the folder of what was built. */
    public static Path jar(Path apps, FleetService service) {
        return apps.resolve(service.module()).resolve("app.jar");
    }

    static Launch launch(
            FleetService service, FleetSettings settings, Map<String, String> environment, Optional<Path> cache) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(FleetService.COMMON_OPTIONS);
        command.addAll(service.options());
        command.add("-jar");
        command.add(jar(settings.apps(), service).toString());
        return new Launch(
                service.label(),
                command,
                cache.map(path -> "-XX:AOTCache=" + path),
                environment,
                settings.ready(service),
                Launch.ServiceFiles.of(settings, service.label()));
    }
}
