package dev.omnify.platform.connection;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator allows. */
@ConfigMapping(prefix = "omnify.platform")
interface ConnectionConfig {
    /**
     * Addresses, without a slash at the end, that a connection may name in place of its vendor's own; none by default.
     */
    Optional<List<String>> allowedBaseUrls();

    /** Per platform, a sandbox that anybody may connect to. It is shown only where there are allowed addresses. */
    Map<String, Demo> demo();

    /** A sandbox. */
    interface Demo {
        /** Its address, one of the allowed; the first of them when left out. */
        Optional<String> baseUrl();

        /** What opens it, by the connector's names. */
        Map<String, String> credentials();
    }
}
