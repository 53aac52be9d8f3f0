package dev.omnify.auth.signing;

import java.time.Instant;

/**
 * When a key's turn to sign is.
 *
 * @param number counts the keys of an installation from 1
 * @param from when it begins to sign
 * @param until when the next one does
 */
public record KeyTurn(long number, Instant from, Instant until) {}
