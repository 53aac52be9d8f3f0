package dev.omnify.eyes.activity.client;

import dev.omnify.eyes.activity.OrganizationClient;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.client.ServiceTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class AuthOrganizationClient implements OrganizationClient {
    private final AuthApi auth;
    private final ServiceTokens tokens;

    AuthOrganizationClient(@RestClient AuthApi auth, ServiceTokens tokens) {
        this.auth = auth;
        this.tokens = tokens;
    }

    @Override
    public Settings settings(TenantId tenant) {
        var organization = auth.organization(tokens.bearer(tenant));
        return new Settings(organization.currency(), ZoneId.of(organization.timezone()));
    }
}
