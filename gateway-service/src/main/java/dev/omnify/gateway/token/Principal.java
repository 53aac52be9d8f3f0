package dev.omnify.gateway.token;

import dev.omnify.kit.TenantId;
import dev.omnify.kit.revocation.Bearer;
import java.time.Instant;

/**
 * Who a verified token speaks for.
 *
 * @param keyId the key that it is signed with; once that is withdrawn, so is the token
 * @param bearer by which it may be voided
 */
public record Principal(String subject, TenantId tenant, String keyId, Instant expiresAt, Bearer bearer) {}
