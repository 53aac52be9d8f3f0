package dev.omnify.eyes.activity.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What this service reads of platform-service. */
@RegisterRestClient(configKey = "platform")
@Path("/internal")
interface PlatformApi {
    /** The activity of the token's tenant as NDJSON, one line a changed customer, the last line the watermark. */
    @GET
    @Path("activity")
    @Produces("application/x-ndjson")
    InputStream activity(@HeaderParam("Authorization") String bearer, @QueryParam("since") @Nullable String watermark);
}
