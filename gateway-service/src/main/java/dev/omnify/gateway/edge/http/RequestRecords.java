package dev.omnify.gateway.edge.http;

import dev.omnify.gateway.visit.Visit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Writes down each request when it has ended: a timer by route, and a line in the log. Neither holds a query, a header
 * or a body; the metrics hold no path.
 */
@Singleton
final class RequestRecords {
    private static final Logger LOG = Logger.getLogger("dev.omnify.gateway.access");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int SERVER_ERROR = 500;
    private static final int CLIENT_ERROR = 400;
    /** What is written down, as elsewhere, when a client goes away before it is answered. Nobody gets it. */
    private static final int CLIENT_GONE = 499;

    private record Labels(String method, String route, int status) {}

    private final MeterRegistry metrics;
    private final boolean accessLog;
    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

    RequestRecords(MeterRegistry metrics, EdgeConfig config) {
        this.metrics = metrics;
        this.accessLog = config.accessLog();
    }

    /** @param brokenOff whether the connection ended before the answer did */
    void ended(Visit visit, HttpServerRequest request, HttpServerResponse response, boolean brokenOff) {
        int status = brokenOff && !response.headWritten() ? CLIENT_GONE : response.getStatusCode();
        long nanos = System.nanoTime() - visit.startedNanos();
        String method =
                METHODS.contains(request.method().name()) ? request.method().name() : "OTHER";
        timers.computeIfAbsent(new Labels(method, visit.route(), status), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
        if (accessLog) {
            MDC.put("status", status);
            log(visit, request, response, TimeUnit.NANOSECONDS.toMillis(nanos));
        }
    }

    private Timer timer(Labels labels) {
        return Timer.builder("http.server.requests")
                .tag("method", labels.method())
                .tag("uri", labels.route())
                .tag("status", Integer.toString(labels.status()))
                .tag("outcome", outcome(labels.status()))
                .register(metrics);
    }

    private static String outcome(int status) {
        if (status >= SERVER_ERROR) {
            return "SERVER_ERROR";
        }
        return status >= CLIENT_ERROR ? "CLIENT_ERROR" : "SUCCESS";
    }

    private static void log(Visit visit, HttpServerRequest request, HttpServerResponse response, long millis) {
        MDC.put("requestId", visit.requestId());
        MDC.put("method", request.method().name());
        MDC.put("path", String.valueOf(request.path()));
        MDC.put("route", visit.route());
        MDC.put("millis", millis);
        MDC.put("bytesIn", request.bytesRead());
        MDC.put("bytesOut", response.bytesWritten());
        MDC.put("client", visit.address());
        String tenant = visit.tenant();
        if (tenant != null) {
            MDC.put("tenant", tenant);
        }
        LOG.info("request ended");
    }
}
