package dev.omnify.platform.customer.http;

import dev.omnify.kit.http.Caller;
import dev.omnify.kit.http.PageParams;
import dev.omnify.kit.http.Pages;
import dev.omnify.platform.customer.Customers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

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
    @Operation(summary = "Lists customers")
    public Response list(@BeanParam PageParams page, @Context UriInfo uri) {
        return Pages.answer(uri, customers.list(caller.tenant(), page.request()).map(CustomerBody::of));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("customers:read")
    @Operation(summary = "Shows a customer")
    public CustomerBody get(@PathParam("id") String id) {
        return CustomerBody.of(customers.get(caller.tenant(), id));
    }
}
