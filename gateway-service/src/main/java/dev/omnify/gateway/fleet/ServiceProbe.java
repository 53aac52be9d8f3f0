package dev.omnify.gateway.fleet;

import dev.omnify.gateway.routing.Upstream;
import io.vertx.core.Future;

/** Asks a service whether it is ready. */
public interface ServiceProbe {
    /** What it says within a second; never fails, never blocks. */
    Future<Answer> ask(Upstream service);

    /** What a service may say. */
    enum Answer {
        READY,
        /** It says that it is not, or nobody is there. */
        NOT_READY,
        /** It is there and has said nothing yet. */
        SILENT
    }
}
