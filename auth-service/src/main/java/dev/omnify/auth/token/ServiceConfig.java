package dev.omnify.auth.token;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** What services prove themselves with. */
@ConfigMapping(prefix = "omnify.auth.services")
interface ServiceConfig {
    /** The secret that all services of the installation share; {@code OMNIFY_SERVICE_SECRET}. */
    Optional<String> sharedSecret();

    /** A secret of its own for a service, by the service's name; the shared one is not accepted of it then. */
    Map<String, String> secrets();
}
