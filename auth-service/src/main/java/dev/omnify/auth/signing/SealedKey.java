package dev.omnify.auth.signing;

/**
 * A signing key as it is kept.
 *
 * @param publicKey in the form of X.509
 * @param sealedPrivateKey sealed under the master key
 */
public record SealedKey(KeyTurn turn, byte[] publicKey, String sealedPrivateKey) {}
