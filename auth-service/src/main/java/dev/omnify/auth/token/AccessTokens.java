package dev.omnify.auth.token;

import dev.omnify.auth.account.AccountId;
import dev.omnify.auth.permission.Permission;
import dev.omnify.auth.signing.SigningKeys;
import dev.omnify.kit.IdSource;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.revocation.Bearer;
import dev.omnify.kit.revocation.RevocationConfig;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Signs access tokens: RS256, for one tenant, with permissions and not roles. */
@ApplicationScoped
public class AccessTokens {
    /** The claim that names the session of a person's token. */
    public static final String SESSION = Bearer.SESSION;

    private static final String OMNIFY = "omnify";
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final SigningKeys keys;
    private final TokenConfig config;
    private final IdSource ids;
    private final Clock clock;

    AccessTokens(SigningKeys keys, TokenConfig config, RevocationConfig revocation, IdSource ids, Clock clock) {
        if (config.userLifetime().plus(MARGIN).compareTo(revocation.keep()) > 0) {
            throw new IllegalStateException("omnify.revocation.keep is not well above omnify.auth.token.lifetime");
        }
        if (longest(config).compareTo(keys.longestToken()) > 0) {
            throw new IllegalStateException("omnify.auth.signing.honoured is shorter than a token's lifetime");
        }
        this.keys = keys;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** The session that an access token was given out in; null for one of a service. */
    public static @Nullable String sessionOf(JsonWebToken token) {
        return token.getClaim(SESSION) instanceof String session ? session : null;
    }

    private static Duration longest(TokenConfig config) {
        return config.userLifetime().compareTo(config.serviceLifetime()) > 0
                ? config.userLifetime()
                : config.serviceLifetime();
    }

    /** A person's token, with permissions that were looked up just now. */
    public AccessToken user(AccountId account, TenantId tenant, Set<Permission> permissions, String session) {
        return user(account, tenant, permissions, session, clock.instant());
    }

    /**
     * A person's token.
     *
     * @param lookedUp from before the permissions were looked up, so that a change in between voids the token
     */
    public AccessToken user(
            AccountId account, TenantId tenant, Set<Permission> permissions, String session, Instant lookedUp) {
        var claims = claims(account.value(), tenant, permissions)
                .claim("typ", "user")
                .claim(SESSION, session)
                .claim(Bearer.ISSUED_AT_MILLIS, lookedUp.toEpochMilli());
        return signed(claims, config.userLifetime());
    }

    /** Another service's token, which permits to read what services tell each other. */
    AccessToken service(String service, TenantId tenant) {
        var claims = claims("service:" + service, tenant, Set.of(Permission.INTERNAL_READ))
                .claim("typ", "service");
        return signed(claims, config.serviceLifetime());
    }

    private JwtClaimsBuilder claims(String subject, TenantId tenant, Set<Permission> permissions) {
        return Jwt.issuer(OMNIFY)
                .audience(OMNIFY)
                .subject(subject)
                .claim("tenant", tenant.value())
                .claim(
                        "permissions",
                        permissions.stream().map(Permission::text).collect(Collectors.toCollection(TreeSet::new)))
                .claim("jti", ids.next());
    }

    private AccessToken signed(JwtClaimsBuilder claims, Duration lifetime) {
        var key = keys.current();
        var now = clock.instant();
        String text = claims.issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .keyId(key.kid())
                .sign(key.privateKey());
        return new AccessToken(text, lifetime);
    }
}
