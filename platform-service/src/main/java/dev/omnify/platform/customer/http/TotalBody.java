package dev.omnify.platform.customer.http;

import dev.omnify.platform.customer.search.CustomerSearch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many customers fit.
 *
 * @param customers how many were counted
 * @param more whether there may be more than were counted
 */
@Schema(name = "CustomerTotal")
record TotalBody(long customers, boolean more) {
    static TotalBody of(CustomerSearch.Total total) {
        return new TotalBody(total.customers(), total.more());
    }
}
