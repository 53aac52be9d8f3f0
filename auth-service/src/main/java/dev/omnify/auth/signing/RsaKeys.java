package dev.omnify.auth.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Makes RSA keys of 2048 bits, and turns them into what can be kept and back. */
final class RsaKeys {
    private static final String RSA = "RSA";
    private static final int BITS = 2048;

    private RsaKeys() {}

    static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    static SealedKey sealed(KeyTurn turn, KeyPair pair, KeySeal seal) {
        String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        return new SealedKey(turn, pair.getPublic().getEncoded(), seal.seal(secret));
    }

    static SigningKey opened(SealedKey key, KeySeal seal) {
        try {
            var factory = KeyFactory.getInstance(RSA);
            var open = (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(key.publicKey()));
            byte[] secret = Base64.getDecoder().decode(seal.open(key.sealedPrivateKey()));
            return new SigningKey(
                    key.turn(), Jwk.of(open).kid(), open, factory.generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing key " + key.turn().number() + " cannot be read", e);
        }
    }
}
