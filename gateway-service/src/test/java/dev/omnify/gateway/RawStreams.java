package dev.omnify.gateway;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import io.restassured.RestAssured;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Speaks HTTP/2 frame by frame over a plain connection: nothing refuses to send what is malformed. */
final class RawStreams implements AutoCloseable {
    /** What a stream came to when it was reset. */
    static final String RESET = "reset";

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int FRAME_HEAD = 9;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int PRIORITY = 0x20;
    private static final int PRIORITY_LENGTH = 5;
    private static final int END_OF_HEADERS = 0x4;
    private static final int END_OF_STREAM_AND_HEADERS = 0x5;

    private final Socket socket;
    private final DefaultHttp2HeadersEncoder encoder = new DefaultHttp2HeadersEncoder();
    private final DefaultHttp2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder(false);
    private final Map<Integer, String> answers = new HashMap<>();
    private int stream = -1;

    RawStreams() throws IOException {
        socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        out().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        frame(SETTINGS, 0, 0, new byte[0]);
    }

    /** Headers of a request without any check; pseudo headers as names. */
    static Http2Headers headers(String... pairs) {
        var headers = new DefaultHttp2Headers(false);
        for (int at = 0; at < pairs.length; at += 2) {
            headers.add(pairs[at], pairs[at + 1]);
        }
        return headers;
    }

    /** A plain GET. */
    static Http2Headers get(String path) {
        return headers(":method", "GET", ":scheme", "http", ":authority", "gateway.example", ":path", path);
    }

    /** Sends a request without a body; the status of its answer, or {@link #RESET}. Fails when none comes in time. */
    String exchange(Http2Headers headers) throws IOException, Http2Exception {
        return answer(begin(headers, END_OF_STREAM_AND_HEADERS));
    }

    /** Sends a request whose stream stays open, as a tunnel's does, and gives its stream's number. */
    int open(Http2Headers headers) throws IOException, Http2Exception {
        return begin(headers, END_OF_HEADERS);
    }

    /**
     * The status of a stream's answer, or {@link #RESET}. Fails when none comes in time, or the connection is ended.
     */
    String answer(int of) throws IOException, Http2Exception {
        while (!answers.containsKey(of)) {
            read();
        }
        return answers.get(of);
    }

    private int begin(Http2Headers headers, int flags) throws IOException, Http2Exception {
        stream += 2;
        var encoded = Unpooled.buffer();
        encoder.encodeHeaders(stream, headers, encoded);
        var sent = new byte[encoded.readableBytes()];
        encoded.readBytes(sent);
        frame(HEADERS, flags, stream, sent);
        return stream;
    }

    private void read() throws IOException, Http2Exception {
        var head = ByteBuffer.wrap(in().readNBytes(FRAME_HEAD));
        if (head.limit() < FRAME_HEAD) {
            throw new IOException("the connection ended");
        }
        int type = head.get(3);
        int of = head.getInt(5) & Integer.MAX_VALUE;
        byte[] payload = in().readNBytes(head.getInt(0) >>> Byte.SIZE);
        if (type == GOAWAY) {
            throw new IOException("the whole connection was given up");
        }
        if (type == RST_STREAM) {
            answers.putIfAbsent(of, RESET);
        } else if (type == HEADERS) {
            int priority = (head.get(4) & PRIORITY) == 0 ? 0 : PRIORITY_LENGTH;
            var block = Unpooled.wrappedBuffer(payload, priority, payload.length - priority);
            var status = decoder.decodeHeaders(of, block).status();
            if (status != null) {
                answers.putIfAbsent(of, status.toString());
            }
        }
    }

    private void frame(int type, int flags, int of, byte[] payload) throws IOException {
        var frame = ByteBuffer.allocate(FRAME_HEAD + payload.length)
                .put((byte) (payload.length >>> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(of)
                .put(payload);
        out().write(frame.array());
        out().flush();
    }

    private DataInputStream in() throws IOException {
        return new DataInputStream(socket.getInputStream());
    }

    private OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
