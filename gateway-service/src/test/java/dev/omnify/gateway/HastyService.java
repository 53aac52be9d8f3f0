package dev.omnify.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service that refuses every body by its length, and closes the connection on what still comes of it: whoever sends
 * on has the connection reset, with the answer unread.
 */
final class HastyService implements AutoCloseable {
    private static final String PROBLEM = "{\"code\":\"body-too-large\",\"status\":413}";
    private static final String ANSWER = "HTTP/1.1 413 Content Too Large\r\nContent-Type: application/problem+json\r\n"
            + "Content-Length: " + PROBLEM.length() + "\r\nConnection: close\r\n\r\n" + PROBLEM;

    private final ServerSocket server;
    private final AtomicInteger refused = new AtomicInteger();

    private HastyService(ServerSocket server) {
        this.server = server;
    }

    static HastyService start(String name) throws IOException {
        var service = new HastyService(new ServerSocket(Fleet.port(name), 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(service::serve);
        return service;
    }

    /** How many requests came. */
    int refused() {
        return refused.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                refuse(socket);
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void refuse(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return;
            }
            head.append((char) next);
        }
        refused.incrementAndGet();
        // Some of the body is there now, unread: closing the connection resets it.
        socket.getInputStream().read();
        socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
