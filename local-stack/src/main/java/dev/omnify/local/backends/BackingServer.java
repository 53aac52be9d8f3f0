package dev.omnify.local.backends;

import java.io.IOException;

/** A running server. Closing it keeps what it had to keep, and closing twice is harmless. */
interface BackingServer extends AutoCloseable {

    /** Where it listens, as a client's connection string. */
    String uri();

    /**
     * Starts it again when it is a process of its own that has died, without waiting until it answers.
     *
     * @return whether it was started again
     */
    default boolean revive() throws IOException {
        return false;
    }

    @Override
    void close();
}
