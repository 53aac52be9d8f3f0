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
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks auth-service each time, so that a changed currency counts at once; while it is away, what it said last counts.
 */
@ApplicationScoped
class RemoteOrganizationSettings implements OrganizationSettings {
    private static final Logger LOG = Logger.getLogger(RemoteOrganizationSettings.class);
    private static final int MAX_KNOWN = 10_000;

    private final OrganizationApi api;
    private final ServiceTokens tokens;
    private final Map<TenantId, Settings> known = new ConcurrentHashMap<>();

    RemoteOrganizationSettings(@RestClient OrganizationApi api, ServiceTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    @Override
    public Settings of(TenantId tenant) {
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
            var last = known.get(tenant);
            if (last != null) {
                return last;
            }
            throw new ProblemException(
                            CommonProblem.UNAVAILABLE, "The organization's settings cannot be read at the moment.", e)
                    .retryAfter(Duration.ofSeconds(5));
        }
    }
}
