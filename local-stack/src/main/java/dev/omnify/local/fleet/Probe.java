package dev.omnify.local.fleet;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Asks an address and looks at nothing but the status. */
public final class Probe {

    private static final int LIMIT = (int) Duration.ofSeconds(2).toMillis();

    private Probe() {}

    /** The status, or 0 when nobody answers in time. */
    public static int status(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(LIMIT);
            connection.setReadTimeout(LIMIT);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException nobody) {
            return 0;
        }
    }
}
