package dev.omnify.gateway.live.http;

import dev.omnify.gateway.live.LiveEvent;
import dev.omnify.gateway.live.LiveListener;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;

/** One open stream of server-sent events. A listener that does not read is dropped, never buffered for. */
final class LiveStream implements LiveListener {
    private static final int MOST_UNREAD_BYTES = 256 * 1024;

    private final Context context;
    private final HttpServerResponse response;
    private Runnable dropped = () -> {};

    LiveStream(Context context, HttpServerResponse response) {
        this.context = context;
        this.response = response.setWriteQueueMaxSize(MOST_UNREAD_BYTES);
    }

    /** @param onDropped called when the listener is dropped since it does not read */
    void open(Runnable onDropped) {
        dropped = onDropped;
        response.putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true)
                .write(": live\n\n");
    }

    @Override
    public void deliver(LiveEvent event) {
        String frame = "event: " + event.kind() + "\ndata: " + event.document() + "\n\n";
        context.runOnContext(now -> write(frame));
    }

    void comment() {
        write(":\n\n");
    }

    /** Ends it from any thread. */
    void endSoon() {
        context.runOnContext(now -> end());
    }

    void end() {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    private void write(String frame) {
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.writeQueueFull()) {
            // The connection itself closes once what was written is read, or when it has been idle for too long.
            dropped.run();
            response.reset();
        } else {
            response.write(frame);
        }
    }
}
