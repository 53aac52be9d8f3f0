package dev.omnify.auth.signing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** A public RSA key as RFC 7517 writes it, named by its thumbprint (RFC 7638). */
public record Jwk(String kid, String kty, String use, String alg, String n, String e) {
    /** The key as others are told of it. */
    static Jwk of(RSAPublicKey key) {
        String modulus = base64(key.getModulus());
        String exponent = base64(key.getPublicExponent());
        return new Jwk(thumbprint(modulus, exponent), "RSA", "sig", "RS256", modulus, exponent);
    }

    /** RFC 7638, section 3: SHA-256 of the members that make the key, in the order of their names, without spaces. */
    static String thumbprint(String modulus, String exponent) {
        String members = "{\"e\":\"" + exponent + "\",\"kty\":\"RSA\",\"n\":\"" + modulus + "\"}";
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Unsigned big-endian bytes, without the sign byte that Java puts in front. */
    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
