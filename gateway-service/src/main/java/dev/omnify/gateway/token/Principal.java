package dev.omnify.gateway.token;

import dev.omnify.kit.TenantId;
import java.time.Instant;

/**
 * Who a verified token speaks for.
 *
 * @param keyId the key that it is signed with; once that is withdrawn, so is the token
 */
public record Principal(String subject, TenantId tenant, String keyId, Instant expiresAt) {}
