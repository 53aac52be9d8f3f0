package dev.omnify.gateway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/** Signs tokens as auth-service does, or as a forger would. */
final class Signer {
    static final Signer OURS = new Signer();

    private final KeyPair keys;
    private final String keyId = UUID.randomUUID().toString();

    Signer() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            this.keys = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    KeyPair keys() {
        return keys;
    }

    String keyId() {
        return keyId;
    }

    String keySet() {
        var key = new RsaJsonWebKey((java.security.interfaces.RSAPublicKey) keys.getPublic());
        key.setKeyId(keyId);
        key.setUse("sig");
        key.setAlgorithm("RS256");
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** A user's token of a new organization. */
    static String token() {
        return OURS.sign(claims(UUID.randomUUID().toString()));
    }

    static JwtClaimsBuilder claims(String tenant) {
        return Jwt.issuer("omnify")
                .audience("omnify")
                .subject(UUID.randomUUID().toString())
                .claim("tenant", tenant)
                .claim("typ", "user")
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(Instant.now())
                .expiresIn(900);
    }

    String sign(JwtClaimsBuilder claims) {
        return sign(claims, keyId);
    }

    String sign(JwtClaimsBuilder claims, String underKeyId) {
        return claims.jws().keyId(underKeyId).sign(keys.getPrivate());
    }
}
