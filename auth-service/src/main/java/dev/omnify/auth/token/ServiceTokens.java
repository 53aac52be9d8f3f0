package dev.omnify.auth.token;

import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;

/** Gives our services tokens for the tenant that they work for, five minutes at a time. */
@ApplicationScoped
public class ServiceTokens {
    private static final Set<String> SERVICES =
            Set.of("gateway", "auth", "platform", "eyes", "brain", "agent", "workflow");

    private final AccessTokens tokens;
    private final ServiceConfig config;

    ServiceTokens(AccessTokens tokens, ServiceConfig config) {
        this.tokens = tokens;
        this.config = config;
    }

    /** A token for the service of this name; {@code service-refused} when the secret is not its own. */
    public AccessToken issue(String service, String secret, TenantId tenant) {
        prove(service, secret);
        return tokens.service(service, tenant);
    }

    /** Returns when the secret is this service's; {@code service-refused} otherwise. */
    public void prove(String service, String secret) {
        boolean proven =
                secretOf(service).map(expected -> same(expected, secret)).orElse(false);
        if (!proven) {
            throw new ProblemException(TokenProblem.SERVICE_REFUSED, "No such service, or not its secret.");
        }
    }

    private Optional<String> secretOf(String service) {
        return SERVICES.contains(service)
                ? Optional.ofNullable(config.secrets().get(service)).or(config::sharedSecret)
                : Optional.empty();
    }

    /** Compares hashes, in constant time, so that neither a secret's length nor its beginning shows. */
    private static boolean same(String expected, String shown) {
        return MessageDigest.isEqual(sha256(expected), sha256(shown));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
