package dev.omnify.local.fleet;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one service is run.
 *
 * @param name what a person calls it
 * @param command the program and its arguments, without its AOT cache
 * @param cacheOption the JVM option that uses the AOT cache, put behind the program's name; empty when there is none
 * @param environment added to this process's own
 * @param ready answers 200 when the service can work
 * @param files where its output, its process id and its hold lie
 */
record Launch(
        String name,
        List<String> command,
        Optional<String> cacheOption,
        Map<String, String> environment,
        URI ready,
        ServiceFiles files) {

    Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Three files of one service.
     *
     * @param log its output
     * @param pid its process id, there while it runs
     * @param hold while this exists and holds the id of a living process, the service is not run: somebody runs it by
     *     hand
     */
    record ServiceFiles(Path log, Path pid, Path hold) {

        static ServiceFiles of(FleetSettings settings, String name) {
            var run = settings.run();
            return new ServiceFiles(
                    settings.logs().resolve(name + ".log"), run.resolve(name + ".pid"), run.resolve(name + ".hold"));
        }
    }
}
