package dev.omnify.gateway;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP byte by byte: no client library puts a path right, or adds or takes a header. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;

    RawClient() throws IOException {
        socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Sends a request without a body and reads the whole answer. */
    static String exchange(String requestLine, String... headers) throws IOException {
        try (var client = new RawClient()) {
            client.send(requestLine, append(headers, "Connection: close"));
            return new String(client.in().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    void send(String requestLine, String... headers) throws IOException {
        String head =
                requestLine + " HTTP/1.1\r\nHost: gateway.example\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        out().write(head.getBytes(StandardCharsets.ISO_8859_1));
        out().flush();
    }

    /** Reads until the text has come, or fails in time. */
    String readUntil(String text) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = in().read();
            if (next < 0) {
                throw new IOException("ended before '" + text + "': " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    InputStream in() throws IOException {
        return socket.getInputStream();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static String[] append(String[] headers, String last) {
        var all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = last;
        return all;
    }
}
