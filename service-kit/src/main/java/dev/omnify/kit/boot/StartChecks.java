package dev.omnify.kit.boot;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Stops the start of a service that has settings which are only right on one's own machine, unless it runs there. */
@ApplicationScoped
class StartChecks {
    private static final Logger LOG = Logger.getLogger(StartChecks.class);
    private static final int FIRST = 1;

    private final Instance<StartCheck> checks;
    private final Environment environment;

    StartChecks(Instance<StartCheck> checks, Config config) {
        this.checks = checks;
        this.environment = Environment.of(config);
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        List<StartFinding> findings =
                checks.stream().flatMap(check -> check.findings().stream()).toList();
        stopIfUnsafe(environment, findings);
    }

    /** Throws, naming the properties, when there are findings in production. */
    static void stopIfUnsafe(Environment environment, List<StartFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        String named = findings.stream()
                .sorted(Comparator.comparing(StartFinding::property))
                .map(finding -> finding.property() + " " + finding.why())
                .collect(Collectors.joining("; "));
        if (environment == Environment.PRODUCTION) {
            throw new IllegalStateException("This does not start in production: " + named
                    + ". On your own machine, set omnify.environment=local (OMNIFY_ENVIRONMENT).");
        }
        LOG.infof("fine on one's own machine only: %s", named);
    }
}
