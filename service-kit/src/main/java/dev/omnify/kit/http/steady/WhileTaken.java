package dev.omnify.kit.http.steady;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;

/**
 * Ends the making of a streamed answer when its client has gone. The server throws away what is written from then on,
 * so that a long answer would be made to its last row, and be taken for delivered.
 */
public final class WhileTaken {
    private WhileTaken() {}

    /** The same answer; once the client has gone, its next piece fails with a {@link ClosedChannelException}. */
    public static StreamingOutput of(HttpServerResponse response, StreamingOutput answer) {
        return output -> answer.write(new Taken(output, response));
    }

    private static final class Taken extends FilterOutputStream {
        private final HttpServerResponse response;

        Taken(OutputStream out, HttpServerResponse response) {
            super(out);
            this.response = response;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            look();
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw orGone(e);
            }
        }

        @Override
        public void flush() throws IOException {
            look();
            try {
                out.flush();
            } catch (IOException e) {
                throw orGone(e);
            }
        }

        private void look() throws ClosedChannelException {
            if (response.closed()) {
                throw new ClosedChannelException();
            }
        }

        /** Who waits for room in a queue learns of the end in other words. */
        private IOException orGone(IOException failure) {
            if (!response.closed()) {
                return failure;
            }
            var gone = new ClosedChannelException();
            gone.initCause(failure);
            return gone;
        }
    }
}
