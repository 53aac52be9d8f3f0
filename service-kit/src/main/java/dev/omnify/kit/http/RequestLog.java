package dev.omnify.kit.http;

import dev.omnify.kit.IdSource;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the request's and the tenant's id on every log line of a request, and the former on its answer. */
public class RequestLog {
    private static final String HEADER = "X-Request-Id";
    private static final String REQUEST_ID = "requestId";
    private static final String TENANT = "tenant";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private final IdSource ids;

    RequestLog(IdSource ids) {
        this.ids = ids;
    }

    @ServerRequestFilter
    void begin(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        MDC.put(REQUEST_ID, given != null && SANE.matcher(given).matches() ? given : ids.next());
        if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken caller
                && caller.getClaim(TENANT) instanceof String tenant) {
            MDC.put(TENANT, tenant);
        }
    }

    @ServerResponseFilter
    void end(ContainerResponseContext response) {
        if (MDC.get(REQUEST_ID) instanceof String id) {
            response.getHeaders().putSingle(HEADER, id);
        }
    }
}
