package dev.omnify.kit.http;

import dev.omnify.kit.Page;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers a list with its page, the next one's address in {@code Link}. */
public final class Pages {
    private Pages() {}

    /** 200 with {@code { items, next }}; the link keeps every other query parameter. */
    public static Response answer(UriInfo uri, Page<?> page) {
        var answer = Response.ok(page);
        if (page.next() != null) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            String path = next.getRawPath() + "?" + next.getRawQuery();
            answer.header("Link", "<" + path + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
