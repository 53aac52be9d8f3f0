package dev.omnify.kit.http;

import dev.omnify.kit.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list. */
public class PageParams {
    @QueryParam("limit")
    @Parameter(description = "How many items at most, 1 to 200; 50 when left out")
    @Nullable Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "Where the page before ended: its `next`")
    @Nullable String cursor;

    /** The page asked for; {@code validation-failed} when the limit is out of range. */
    public PageRequest request() {
        return new PageRequest(limit == null ? PageRequest.DEFAULT_LIMIT : limit, cursor);
    }
}
