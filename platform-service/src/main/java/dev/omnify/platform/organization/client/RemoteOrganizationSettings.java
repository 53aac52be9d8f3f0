package dev.omnify.platform.organization.client;

import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.client.ServiceTokens;
import dev.omnify.platform.organization.OrganizationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks auth-service each time, so that a changed currency counts at once. What it said last counts while it is away or
 * slow: then nobody waits for it and for what else is away one after the other.
 */
@ApplicationScoped
class RemoteOrganizationSettings implements OrganizationSettings {
    private static final Logger LOG = Logger.getLogger(RemoteOrganizationSettings.class);
    private static final int MAX_KNOWN = 10_000;
    private static final Duration PATIENCE_WHEN_KNOWN = Duration.ofMillis(200);

    private final OrganizationApi api;
    private final ServiceTokens tokens;
    private final Map<TenantId, Settings> known = new ConcurrentHashMap<>();
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    RemoteOrganizationSettings(@RestClient OrganizationApi api, ServiceTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    @Override
    public Settings of(TenantId tenant) {
        var last = known.get(tenant);
        if (last == null) {
            return ask(tenant);
        }
        try {
            return CompletableFuture.supplyAsync(() -> ask(tenant), threads)
                    .completeOnTimeout(last, PATIENCE_WHEN_KNOWN.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            LOG.debugf("organization settings as they were said last: %s", e.getMessage());
            return last;
        }
    }

    private Settings ask(TenantId tenant) {
        try {
            var body = api.get(tokens.bearer(tenant));
            var settings = new Settings(body.currency(), ZoneId.of(body.timezone()));
            if (known.size() >= MAX_KNOWN) {
                known.clear();
            }
            known.put(tenant, settings);
            return settings;
        } catch (ProblemException | ProcessingException e) {
            LOG.warnf("organization settings: %s", e.getMessage());
            throw new ProblemException(
                            CommonProblem.UNAVAILABLE, "The organization's settings cannot be read at the moment.", e)
                    .retryAfter(Duration.ofSeconds(5));
        }
    }
}
