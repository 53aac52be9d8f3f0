package dev.omnify.platform.customer.http;

import dev.omnify.kit.Page;
import dev.omnify.kit.http.Caller;
import dev.omnify.kit.http.PageParams;
import dev.omnify.platform.customer.Customers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

@Path("/api/customers")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CustomerResource {
    private final Customers customers;
    private final Caller caller;

    CustomerResource(Customers customers, Caller caller) {
        this.customers = customers;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(summary = "Lists customers, all of them or those that a query names exactly")
    public Page<CustomerBody> list(
            @QueryParam("query")
                    @Parameter(description = "An e-mail address, an id in a source or a phone number, whole")
                    @Nullable String query,
            @BeanParam PageParams page) {
        var found = query == null || query.isBlank()
                ? customers.list(caller.tenant(), page.request())
                : customers.find(caller.tenant(), query, page.request());
        return found.map(CustomerBody::of);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("customers:read")
    @Operation(summary = "Shows a customer")
    public CustomerBody get(@PathParam("id") String id) {
        return CustomerBody.of(customers.get(caller.tenant(), id));
    }

    @GET
    @Path("{id}/timeline")
    @PermissionsAllowed("customers:read")
    @Operation(summary = "Lists a customer's orders and refunds, the newest first")
    public Page<TimelineBody> timeline(@PathParam("id") String id, @BeanParam PageParams page) {
        return customers.timeline(caller.tenant(), id, page.request()).map(TimelineBody::of);
    }
}
