package dev.omnify.auth.random;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** The platform's strong generator. */
@ApplicationScoped
class SecureRandomBytes implements RandomBytes {
    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] next(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
