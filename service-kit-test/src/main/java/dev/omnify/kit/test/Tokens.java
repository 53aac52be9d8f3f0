package dev.omnify.kit.test;

import dev.omnify.kit.TenantId;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Access tokens as auth-service signs them, under a key that {@link Backends} makes the service under test trust. */
public final class Tokens {
    private static final String KEY_PROPERTY = "omnify.test.signing-key";
    private static final int KEY_BITS = 2048;

    private Tokens() {}

    /** A user's token with just these permissions. */
    public static String user(TenantId tenant, String... permissions) {
        return token(tenant, "user", UUID.randomUUID().toString(), List.of(permissions));
    }

    /** A service's token, with {@code internal:read}. */
    public static String service(String service, TenantId tenant) {
        return token(tenant, "service", "service:" + service, List.of("internal:read"));
    }

    /** A user's token as auth-service gives them: in a session, issued at a moment. */
    public static String user(
            TenantId tenant, String account, String session, Instant issuedAt, List<String> permissions) {
        return signed(claims(tenant, "user", account, permissions)
                .claim("sid", session)
                .claim("iatMillis", issuedAt.toEpochMilli()));
    }

    private static String token(TenantId tenant, String type, String subject, List<String> permissions) {
        return signed(claims(tenant, type, subject, permissions));
    }

    private static JwtClaimsBuilder claims(
            TenantId tenant, String type, String subject, List<String> permissions) {
        return Jwt.issuer("omnify")
                .audience("omnify")
                .subject(subject)
                .claim("tenant", tenant.value())
                .claim("typ", type)
                .claim("permissions", Set.copyOf(permissions))
                .claim("jti", UUID.randomUUID().toString())
                .expiresIn(900);
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(privateKey());
    }

    /**
     * Makes the key of this run; its public half in PEM. Kept in a system property, since a test has two class loaders.
     */
    static String generateKey() {
        KeyPair pair = keyPair();
        System.setProperty(
                KEY_PROPERTY,
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----";
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    private static java.security.PrivateKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY_PROPERTY));
            return java.security.KeyFactory.getInstance("RSA")
                    .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(encoded));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("the run's signing key", e);
        }
    }
}
