package dev.omnify.platform.customer.http;

import dev.omnify.platform.customer.search.CustomerSearch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many customers fit.
 *
 * @param customers at most 10,000
 * @param more whether there are more than that
 */
@Schema(name = "CustomerTotal")
record TotalBody(long customers, boolean more) {
    static TotalBody of(CustomerSearch.Total total) {
        return new TotalBody(total.customers(), total.more());
    }
}
