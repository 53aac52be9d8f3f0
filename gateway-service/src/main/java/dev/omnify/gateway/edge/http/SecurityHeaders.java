package dev.omnify.gateway.edge.http;

import dev.omnify.gateway.dashboard.Dashboard;
import dev.omnify.gateway.visit.Visit;
import dev.omnify.kit.http.ProblemDocuments;
import io.quarkus.runtime.LaunchMode;
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
    /** The dashboard's pages run what their build made, and nothing inline but one style of the component library. */
    private static final String DASHBOARD =
            "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-441zG27rExd4/il+NvIqyL8zFx5XmyNQtE381kSkUJk=';"
                    + " img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self';"
                    + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final String strictTransport;
    private final String dashboard;

    SecurityHeaders(EdgeConfig config) {
        this.strictTransport = "max-age=" + config.hstsMaxAge().toSeconds() + "; includeSubDomains";
        this.dashboard = LaunchMode.current() == LaunchMode.DEVELOPMENT ? forVite(DASHBOARD) : DASHBOARD;
    }

    /** Under live reload Vite puts scripts and styles into pages, marked with a nonce, and speaks WebSocket to them. */
    static String forVite(String policy) {
        return policy.replace("script-src", "script-src 'nonce-dev'")
                .replace("style-src", "style-src 'nonce-dev'")
                .replace("connect-src", "connect-src ws:")
                .replace("worker-src", "worker-src blob:");
    }

    void add(Visit visit, String path, MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", policy(visit, path, headers));
        if (isDashboard(visit, headers)) {
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
        }
        if (visit.secure()) {
            headers.set("Strict-Transport-Security", strictTransport);
        }
        if (path.startsWith("/api/") && !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private String policy(Visit visit, String path, MultiMap headers) {
        if (isDashboard(visit, headers)) {
            return dashboard;
        }
        return path.startsWith("/docs/") ? DOCUMENTATION : NOTHING;
    }

    private static boolean isDashboard(Visit visit, MultiMap headers) {
        return visit.route().equals(Dashboard.ROUTE)
                && !ProblemDocuments.MEDIA_TYPE.equals(headers.get("Content-Type"));
    }
}
