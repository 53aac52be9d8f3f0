package dev.omnify.auth.session;

import java.time.Instant;

/**
 * That a token was exchanged for its successor.
 *
 * @param verifierHash of the token that was used
 * @param salt that its successor is computed with
 */
public record Rotation(String verifierHash, byte[] salt, Instant at) {}
