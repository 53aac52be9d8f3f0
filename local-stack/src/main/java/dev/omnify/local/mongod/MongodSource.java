package dev.omnify.local.mongod;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Somewhere to fetch a program from. */
interface MongodSource {

    /** What is fetched from here already, and starts. */
    Optional<MongodProgram> fetched() throws IOException;

    /**
     * Fetches a program that starts on this machine, within a bounded time.
     *
     * @param say told each step in words for a person
     * @return nothing when there is none to be had, which was said
     */
    Optional<MongodProgram> fetch(Consumer<String> say) throws IOException;
}
