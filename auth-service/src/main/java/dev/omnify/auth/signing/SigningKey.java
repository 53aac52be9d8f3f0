package dev.omnify.auth.signing;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;

/**
 * A key in use.
 *
 * @param kid its thumbprint, by which verifiers find it
 */
public record SigningKey(KeyTurn turn, String kid, RSAPublicKey publicKey, PrivateKey privateKey) {
    /** Keys have no business in logs. */
    @Override
    public String toString() {
        return "SigningKey[" + turn.number() + ", " + kid + "]";
    }
}
