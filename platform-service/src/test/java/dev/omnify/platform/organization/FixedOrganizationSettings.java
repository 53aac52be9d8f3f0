package dev.omnify.platform.organization;

import dev.omnify.kit.TenantId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.ZoneOffset;

/** Every organization counts in pounds and in UTC, because auth-service does not run in this service's tests. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FixedOrganizationSettings implements OrganizationSettings {
    @Override
    public Settings of(TenantId tenant) {
        return new Settings("GBP", ZoneOffset.UTC);
    }
}
