package dev.omnify.gateway.token;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.revocation.Bearer;
import dev.omnify.kit.revocation.RevocationCheck;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks access tokens without blocking: RS256 only, signed by a key of auth-service, ours by issuer and audience, not
 * expired, naming a tenant. Works on while auth-service is away, for tokens signed with known keys.
 */
@Singleton
public final class TokenCheck {
    private static final TokenVerdict INVALID = new TokenVerdict.Invalid();
    private static final TokenVerdict UNDECIDED = new TokenVerdict.Undecided();

    private final Vertx vertx;
    private final Clock clock;
    private final TokenConfig config;
    private final KeyRing keys;
    private final VerifiedTokens verified;
    private final JWTParser parser;
    private final RevocationCheck revocations;

    TokenCheck(Vertx vertx, Clock clock, TokenConfig config, KeySource source, RevocationCheck revocations) {
        this.revocations = revocations;
        this.vertx = vertx;
        this.clock = clock;
        this.config = config;
        this.keys = new KeyRing(source, clock, config.unknownKeyPause());
        this.verified = new VerifiedTokens(config.cachedTokens(), clock);
        this.parser = new DefaultJWTParser(rules(config));
    }

    void start(@Observes StartupEvent event) {
        keys.refresh();
        vertx.setPeriodic(config.refreshInterval().toMillis(), timer -> keys.refresh());
    }

    /**
     * The verdict on a token; fetches keys first when it is signed with one not known yet. A token that holds by
     * itself may have been voided meanwhile.
     */
    public Future<TokenVerdict> check(String token) {
        return verify(token).compose(this::unlessVoid);
    }

    private Future<TokenVerdict> unlessVoid(TokenVerdict verdict) {
        if (!(verdict instanceof TokenVerdict.Valid(Principal principal))) {
            return Future.succeededFuture(verdict);
        }
        var decided = revocations.check(principal.bearer()).toCompletableFuture();
        return decided.isDone()
                ? Future.succeededFuture(with(verdict, decided.join()))
                : Future.fromCompletionStage(decided, vertx.getOrCreateContext())
                        .map(outcome -> with(verdict, outcome));
    }

    private static TokenVerdict with(TokenVerdict valid, RevocationCheck.Verdict outcome) {
        return switch (outcome) {
            case GOOD -> valid;
            case VOID -> INVALID;
            case UNDECIDED -> UNDECIDED;
        };
    }

    private Future<TokenVerdict> verify(String token) {
        Optional<Principal> known = verified.find(token)
                .filter(principal -> keys.find(principal.keyId()).isPresent());
        if (known.isPresent()) {
            return Future.succeededFuture(new TokenVerdict.Valid(known.get()));
        }
        Optional<String> keyId = keyId(token);
        if (keyId.isEmpty()) {
            return Future.succeededFuture(INVALID);
        }
        Optional<PublicKey> key = keys.find(keyId.get());
        if (key.isPresent()) {
            return Future.succeededFuture(verify(token, keyId.get(), key.get()));
        }
        if (keys.isFresh()) {
            return Future.succeededFuture(INVALID);
        }
        return keys.refresh().map(fetched -> fetched ? verifyWithFresh(token, keyId.get()) : UNDECIDED);
    }

    private TokenVerdict verifyWithFresh(String token, String keyId) {
        return keys.find(keyId).map(key -> verify(token, keyId, key)).orElse(INVALID);
    }

    private TokenVerdict verify(String token, String keyId, PublicKey key) {
        try {
            JsonWebToken claims = parser.verify(token, key);
            Instant expiry = Instant.ofEpochSecond(claims.getExpirationTime());
            if (!(claims.getClaim("tenant") instanceof String tenant)
                    || claims.getSubject() == null
                    || !clock.instant().isBefore(expiry.plus(config.clockSkew()))) {
                return INVALID;
            }
            var principal = new Principal(claims.getSubject(), TenantId.of(tenant), keyId, expiry, Bearer.of(claims));
            verified.put(token, principal);
            return new TokenVerdict.Valid(principal);
        } catch (ParseException | IllegalArgumentException e) {
            return INVALID;
        }
    }

    private static Optional<String> keyId(String token) {
        int dot = token.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, dot));
            return new JsonObject(new String(header, StandardCharsets.UTF_8)).getValue("kid") instanceof String id
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (IllegalArgumentException | DecodeException e) {
            return Optional.empty();
        }
    }

    private static JWTAuthContextInfo rules(TokenConfig config) {
        var rules = new JWTAuthContextInfo();
        rules.setIssuedBy(config.issuer());
        rules.setExpectedAudience(Set.of(config.audience()));
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        rules.setClockSkew((int) config.clockSkew().toSeconds());
        rules.setRequireNamedPrincipal(true);
        return rules;
    }
}
