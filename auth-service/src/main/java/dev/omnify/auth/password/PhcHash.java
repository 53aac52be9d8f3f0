package dev.omnify.auth.password;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A password's hash with all that is needed to check a password against it, as a PHC string:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$tag}.
 */
record PhcHash(Argon2id.Cost cost, byte[] salt, byte[] tag) {
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** Hashes a password. */
    static PhcHash of(Argon2id.Cost cost, byte[] password, byte[] salt, int tagLength) {
        return new PhcHash(cost, salt, Argon2id.tag(cost, Argon2id.Input.of(password, salt), tagLength));
    }

    /** Reads a PHC string; {@link IllegalArgumentException} when it is none of ours. */
    static PhcHash parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        var cost = new Argon2id.Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        var base64 = Base64.getDecoder();
        return new PhcHash(cost, base64.decode(parts.group(4)), base64.decode(parts.group(5)));
    }

    /** Whether this is the password's hash. Takes the same time whatever the answer. */
    boolean matches(byte[] password) {
        return MessageDigest.isEqual(tag, Argon2id.tag(cost, Argon2id.Input.of(password, salt), tag.length));
    }

    String text() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKiB(),
                        cost.passes(),
                        cost.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(tag));
    }

    /** Hashes have no business in logs. */
    @Override
    public String toString() {
        return "PhcHash[" + cost + "]";
    }
}
