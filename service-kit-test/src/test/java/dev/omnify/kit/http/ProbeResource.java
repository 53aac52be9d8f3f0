package dev.omnify.kit.http;

import com.mongodb.MongoTimeoutException;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.Page;
import dev.omnify.kit.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Answers in every way that a resource can. */
@Path("/probe")
@RunOnVirtualThread
class ProbeResource {
    private final Caller caller;

    ProbeResource(Caller caller) {
        this.caller = caller;
    }

    record Body(
            @NotBlank String name,
            @Min(1) int quantity,
            @Valid Inner inner) {}

    record Inner(@NotBlank String text) {}

    @GET
    @Path("who")
    @PermissionsAllowed("customers:read")
    public Map<String, Object> who() {
        return Map.of("tenant", caller.tenant().value(), "permissions", caller.permissions());
    }

    @GET
    @Path("unannotated")
    public String unannotated() {
        return "reached";
    }

    @POST
    @PermitAll
    public Body echo(@Valid Body body) {
        return body;
    }

    @POST
    @Path("inner")
    @PermitAll
    public Inner echoInner(@Valid Inner body) {
        return body;
    }

    @GET
    @Path("limit")
    @PermitAll
    public String limit() {
        throw new ProblemException(CommonProblem.RATE_LIMITED, "Slowly.").retryAfter(Duration.ofMillis(1500));
    }

    @GET
    @Path("boom")
    @PermitAll
    public String boom() {
        throw new IllegalStateException("an internal detail");
    }

    @GET
    @Path("silent-database")
    @PermitAll
    public String silentDatabase() {
        throw new MongoTimeoutException("an address within");
    }

    @GET
    @Path("pages")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public Page<Integer> pages(@BeanParam PageParams params) {
        return new Page<>(List.of(params.request().limit()), "the-next");
    }
}
