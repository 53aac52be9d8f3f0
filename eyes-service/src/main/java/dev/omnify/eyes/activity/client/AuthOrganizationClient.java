package dev.omnify.eyes.activity.client;

import dev.omnify.eyes.activity.OrganizationClient;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.client.ServiceTokens;
import jakarta.enterprise.context.ApplicationScoped;
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
    public String currency(TenantId tenant) {
        return auth.organization(tokens.bearer(tenant)).currency();
    }
}
