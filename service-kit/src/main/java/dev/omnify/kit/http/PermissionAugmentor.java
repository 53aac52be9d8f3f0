package dev.omnify.kit.http;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Maps the token's claim {@code permissions} to what {@code @PermissionsAllowed} asks for. */
@ApplicationScoped
class PermissionAugmentor implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var builder = QuarkusSecurityIdentity.builder(identity);
        for (String name : Caller.permissions(token)) {
            int colon = name.indexOf(':');
            builder.addPermission(
                    colon < 0
                            ? new StringPermission(name)
                            : new StringPermission(name.substring(0, colon), name.substring(colon + 1)));
        }
        return Uni.createFrom().item(builder.build());
    }
}
