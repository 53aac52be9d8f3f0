package dev.omnify.local.fleet;

import dev.omnify.local.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What only this installation knows: the services' shared secret and the master key that everything sealed hangs on.
 * Made once, kept in a properties file that only its owner can read, and given to the services as a further place of
 * configuration, so that they never stand on a command line.
 */
public final class LocalSecrets {

    private static final int BYTES = 32;

    private LocalSecrets() {}

    /** The properties file in this folder, made now when it is not there. */
    public static Path in(Path folder, SecureRandom random) throws IOException {
        var file = folder.resolve("services.properties");
        if (!Files.exists(file)) {
            OwnerOnly.folder(folder);
            OwnerOnly.write(file, """
                    # Made once for this installation. Without it, what is sealed in the database cannot be opened.
                    config_ordinal=290
                    omnify.service.secret=%s
                    omnify.crypto.active-key=local
                    omnify.crypto.keys.local=%s
                    """.formatted(key(random), key(random)));
        }
        return file;
    }

    private static String key(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
