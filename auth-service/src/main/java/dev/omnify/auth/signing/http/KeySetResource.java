package dev.omnify.auth.signing.http;

import dev.omnify.auth.signing.SigningKeys;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

@Path("/.well-known/jwks.json")
@Tag(name = "Keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class KeySetResource {
    private final SigningKeys keys;

    KeySetResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Cache(maxAge = 60)
    @Operation(summary = "The public keys that access tokens are checked with")
    public KeySetBody get() {
        return new KeySetBody(keys.published());
    }
}
