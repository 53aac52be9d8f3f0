package dev.omnify.platform.customer.http;

import dev.omnify.kit.http.Caller;
import dev.omnify.platform.customer.Customers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/internal/customers")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class InternalCustomerResource {
    private final Customers customers;
    private final Caller caller;
    private final Clock clock;

    InternalCustomerResource(Customers customers, Caller caller, Clock clock) {
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("internal:read")
    @Operation(summary = "A customer without anything personal, for other services")
    public CustomerBody get(@PathParam("id") String id) {
        return CustomerBody.withoutPerson(customers.getSealed(caller.tenant(), id), clock.instant());
    }
}
