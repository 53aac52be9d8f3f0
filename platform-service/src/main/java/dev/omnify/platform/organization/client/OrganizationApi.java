package dev.omnify.platform.organization.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.omnify.kit.client.ProblemResponseMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What auth-service tells of the organization that a service token is for. */
@RegisterRestClient(configKey = "auth")
@RegisterProvider(ProblemResponseMapper.class)
@Path("/internal/organization")
@Produces(MediaType.APPLICATION_JSON)
interface OrganizationApi {
    @GET
    OrganizationBody get(@HeaderParam("Authorization") String bearer);

    /** What this service needs of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrganizationBody(String currency, String timezone) {}
}
