package dev.omnify.kit.http;

import dev.omnify.kit.Page;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every answer that is a page the next one's address in {@code Link}, with all other query parameters. */
public class Pages {
    @ServerResponseFilter
    void link(UriInfo uri, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Page<?> page && page.next() != null) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            String path = next.getRawPath() + "?" + next.getRawQuery();
            answer.getHeaders().putSingle(HttpHeaders.LINK, "<" + path + ">; rel=\"next\"");
        }
    }
}
