package dev.omnify.platform.customer.http;

import dev.omnify.kit.Page;
import dev.omnify.kit.http.Caller;
import dev.omnify.kit.http.PageParams;
import dev.omnify.platform.customer.Customers;
import dev.omnify.platform.customer.search.CustomerSearch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/customers")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CustomerResource {
    private final Customers customers;
    private final CustomerSearch search;
    private final Caller caller;
    private final Clock clock;

    CustomerResource(Customers customers, CustomerSearch search, Caller caller, Clock clock) {
        this.customers = customers;
        this.search = search;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(summary = "Lists customers in the order of their ids, all of them or those that fit")
    public Page<CustomerBody> list(@BeanParam FilterParams params, @BeanParam PageParams page) {
        var now = clock.instant();
        return search.page(caller.tenant(), params.query(), params.filter(), page.request())
                .map(opened -> CustomerBody.of(opened, now));
    }

    @GET
    @Path("count")
    @PermissionsAllowed("customers:read")
    @Operation(
            summary =
                    "Counts the customers that fit, up to 100,000; typed beginnings among the first 10,000 that may fit")
    public TotalBody count(@BeanParam FilterParams params) {
        return TotalBody.of(search.count(caller.tenant(), params.query(), params.filter()));
    }

    @GET
    @Path("sources")
    @PermissionsAllowed("customers:read")
    @Operation(summary = "The sources that ever told of a customer")
    public SourcesBody sources() {
        return new SourcesBody(search.sources(caller.tenant()));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("customers:read")
    @Operation(summary = "Shows a customer")
    public CustomerBody get(@PathParam("id") String id) {
        return CustomerBody.of(customers.get(caller.tenant(), id), clock.instant());
    }

    @GET
    @Path("{id}/timeline")
    @PermissionsAllowed("customers:read")
    @Operation(summary = "Lists a customer's orders and refunds, the newest first")
    public Page<TimelineBody> timeline(@PathParam("id") String id, @BeanParam PageParams page) {
        return customers.timeline(caller.tenant(), id, page.request()).map(TimelineBody::of);
    }
}
