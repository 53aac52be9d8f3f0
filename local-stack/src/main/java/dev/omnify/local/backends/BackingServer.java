package dev.omnify.local.backends;

import java.io.IOException;
import java.util.Optional;

/** A running server. Closing it keeps what it had to keep, and closing twice is harmless. */
public interface BackingServer extends AutoCloseable {

    /** Where it listens, as a client's connection string. */
    String uri();

    /**
     * Starts it again when it is a process of its own that has died, without waiting until it answers.
     *
     * @return when it was started again, a sentence that says so
     */
    default Optional<String> revive() throws IOException {
        return Optional.empty();
    }

    @Override
    void close();
}
