package dev.omnify.eyes.activity;

import dev.omnify.kit.TenantId;

/** Where an organization's settings come from. */
public interface OrganizationClient {
    /** The ISO 4217 code of the currency that the organization counts in. */
    String currency(TenantId tenant);
}
