package dev.omnify.gateway.edge.http;

import dev.omnify.gateway.visit.Visit;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;

/** What every answer tells browsers not to do with it. The gateway's word replaces a service's. */
@Singleton
final class SecurityHeaders {
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    /** The API's documentation runs scripts of our own; its library styles elements one by one. */
    private static final String DOCUMENTATION =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final String strictTransport;

    SecurityHeaders(EdgeConfig config) {
        this.strictTransport = "max-age=" + config.hstsMaxAge().toSeconds() + "; includeSubDomains";
    }

    void add(Visit visit, String path, MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", path.startsWith("/docs/") ? DOCUMENTATION : NOTHING);
        if (visit.secure()) {
            headers.set("Strict-Transport-Security", strictTransport);
        }
        if (path.startsWith("/api/") && !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }
}
