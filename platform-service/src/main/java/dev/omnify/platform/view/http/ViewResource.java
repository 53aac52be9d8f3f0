package dev.omnify.platform.view.http;

import dev.omnify.kit.http.Caller;
import dev.omnify.kit.http.Idempotent;
import dev.omnify.platform.view.SavedViews;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path(ViewResource.ADDRESS)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ViewResource {
    static final String ADDRESS = "/api/customers/views";

    private final SavedViews views;
    private final Caller caller;

    ViewResource(SavedViews views, Caller caller) {
        this.views = views;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("customers:read")
    @Operation(summary = "The organization's saved views of its customers")
    public ViewBody.All list() {
        return new ViewBody.All(
                views.list(caller.tenant()).stream().map(ViewBody::of).toList());
    }

    @POST
    @Idempotent
    @PermissionsAllowed("customers:write")
    @Operation(summary = "Saves a view, at most 100 of them")
    @APIResponseSchema(value = ViewBody.class, responseCode = "201")
    public Response add(@Valid @NotNull ViewRequest request) {
        var view = views.add(caller.tenant(), request.name(), request.filter());
        return Response.created(URI.create(ADDRESS + "/" + view.id()))
                .entity(ViewBody.of(view))
                .build();
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("customers:write")
    @Operation(summary = "Gives a view another name and filter")
    public ViewBody replace(@PathParam("id") String id, @Valid @NotNull ViewRequest request) {
        return ViewBody.of(views.replace(caller.tenant(), id, request.name(), request.filter()));
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("customers:write")
    @Operation(summary = "Deletes a view")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") String id) {
        views.delete(caller.tenant(), id);
    }
}
