package dev.omnify.platform.export.client;

import dev.omnify.kit.client.ProblemResponseMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What this service reads of eyes-service: lists as NDJSON, a header first, one line a member, the end last. */
@RegisterRestClient(configKey = "eyes")
@RegisterProvider(ProblemResponseMapper.class)
@Path("/internal/lists")
@Produces("application/x-ndjson")
@CircuitBreaker(
        requestVolumeThreshold = 6,
        failureRatio = 0.5,
        delay = 3,
        delayUnit = ChronoUnit.SECONDS,
        failOn = ProcessingException.class)
interface EyesApi {
    @GET
    @Path("churn/{window}")
    InputStream churn(
            @HeaderParam("Authorization") String bearer,
            @PathParam("window") String window,
            @QueryParam("analysis") @Nullable String analysis);

    @GET
    @Path("lapsed/{window}")
    InputStream lapsed(
            @HeaderParam("Authorization") String bearer,
            @PathParam("window") String window,
            @QueryParam("analysis") @Nullable String analysis);

    @GET
    @Path("segments/{segment}")
    InputStream segment(
            @HeaderParam("Authorization") String bearer,
            @PathParam("segment") String segment,
            @QueryParam("window") String window,
            @QueryParam("analysis") @Nullable String analysis);
}
