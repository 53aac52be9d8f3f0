package dev.omnify.eyes.activity;

import dev.omnify.kit.TenantId;
import java.time.ZoneId;

/** Where an organization's settings come from. */
public interface OrganizationClient {
    Settings settings(TenantId tenant);

    /**
     * What an analysis needs to know of an organization.
     *
     * @param currency ISO 4217 code of what it counts in
     * @param timezone where its days begin
     */
    record Settings(String currency, ZoneId timezone) {}
}
