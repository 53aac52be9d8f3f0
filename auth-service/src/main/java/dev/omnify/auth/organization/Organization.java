package dev.omnify.auth.organization;

import dev.omnify.kit.TenantId;

/**
 * A company with its settings.
 *
 * @param currency ISO 4217 code in which figures are shown and analyses work
 * @param timezone IANA name of the zone in which its days begin and end
 */
public record Organization(TenantId id, String name, String currency, String timezone) {}
