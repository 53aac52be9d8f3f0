package dev.omnify.kit.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.outbound.OneCallCache;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The tokens with which this service calls another one on behalf of a tenant; asked for once, then kept a while. */
@ApplicationScoped
public class ServiceTokens {
    private static final Logger LOG = Logger.getLogger(ServiceTokens.class);
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final int MAX_CACHED = 10_000;

    private final Issuer issuer;
    private final String service;
    private final Optional<String> secret;
    private final OneCallCache<TenantId, String> tokens;

    @Inject
    ServiceTokens(@RestClient Issuer issuer, ServiceConfig config, Clock clock) {
        this(issuer, config.name().replaceFirst("-service$", ""), config.secret(), clock);
    }

    /**
     * Tokens of an own making, for where there is no container.
     *
     * @param service the service's name without the ending {@code -service}
     */
    public ServiceTokens(Issuer issuer, String service, Optional<String> secret, Clock clock) {
        this.issuer = issuer;
        this.service = service;
        this.secret = secret;
        this.tokens = new OneCallCache<>(clock, MAX_CACHED);
    }

    /** Who this service is to the others. */
    @ConfigMapping(prefix = "omnify.service")
    interface ServiceConfig {
        /** The service's name; the ending {@code -service} is left out when it asks for tokens. */
        @WithDefault("${quarkus.application.name:omnify}")
        String name();

        /** What it proves itself with to auth-service; the same there. Without it, no other service can be called. */
        Optional<String> secret();
    }

    /** Where tokens come from: auth-service. */
    @RegisterRestClient(configKey = "auth")
    @Path("/internal/token")
    public interface Issuer {
        /** A token with which the service acts for the tenant. */
        @POST
        Token token(TokenRequest request);
    }

    /** Who asks for a token, and for which tenant. */
    public record TokenRequest(String service, String secret, String tenant) {
        @Override
        public String toString() {
            return "TokenRequest[service=" + service + ", tenant=" + tenant + "]";
        }
    }

    /**
     * A token.
     *
     * @param expiresIn seconds
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Token(String accessToken, long expiresIn) {
        @Override
        public String toString() {
            return "Token[expiresIn=" + expiresIn + "]";
        }
    }

    /**
     * The value for the header {@code Authorization}: {@code Bearer} and a token that is valid for a minute at least;
     * {@code unavailable} when auth-service gives none.
     */
    public String bearer(TenantId tenant) {
        return "Bearer " + tokens.get(tenant, () -> fetch(tenant));
    }

    private OneCallCache.Loaded<String> fetch(TenantId tenant) {
        String known = secret.orElseThrow(() -> new IllegalStateException(
                "set omnify.service.secret (OMNIFY_SERVICE_SECRET): other services cannot be called without it"));
        try {
            Token token = issuer.token(new TokenRequest(service, known, tenant.value()));
            Duration keep = Duration.ofSeconds(token.expiresIn()).minus(MARGIN);
            return new OneCallCache.Loaded<>(token.accessToken(), keep, 1);
        } catch (ProcessingException | WebApplicationException | ProblemException e) {
            LOG.warnf("no service token: %s", e.getMessage());
            throw new ProblemException(CommonProblem.UNAVAILABLE, "The sign-in service does not answer.", e)
                    .retryAfter(TRY_AGAIN);
        }
    }
}
