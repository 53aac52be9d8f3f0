package dev.omnify.platform.connection;

import java.util.Locale;

/** Whether a connection can be used. */
public enum ConnectionState {
    CONNECTED,
    /** The vendor no longer accepts the credentials. */
    RECONNECT_NEEDED;

    /** The name in answers: lower case with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
