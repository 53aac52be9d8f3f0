package dev.omnify.eyes.activity.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.omnify.kit.client.ProblemResponseMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What this service reads of auth-service. */
@RegisterRestClient(configKey = "auth")
@RegisterProvider(ProblemResponseMapper.class)
@Path("/internal")
interface AuthApi {
    @GET
    @Path("organization")
    Organization organization(@HeaderParam("Authorization") String bearer);

    /** The settings of the token's organization. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Organization(String currency, String timezone) {}
}
