package dev.omnify.local.backends;

/** A running server. Closing it keeps what it had to keep, and closing twice is harmless. */
interface BackingServer extends AutoCloseable {

    /** Where it listens, as a client's connection string. */
    String uri();

    @Override
    void close();
}
