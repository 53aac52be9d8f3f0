package dev.omnify.kit.outbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A vendor that answers as the test says, in this process; 200 with its count of calls when nothing is said. */
final class VendorServer implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile @Nullable CountDownLatch gate;

    VendorServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** One answer, with headers as {@code Name: value}. */
    record Answer(int status, String... headers) {}

    void willAnswer(int times, int status, String... headers) {
        for (int i = 0; i < times; i++) {
            answers.add(new Answer(status, headers));
        }
    }

    /** Answers nothing until the gate is open. */
    void waitFor(CountDownLatch opened) {
        gate = opened;
    }

    int calls() {
        return calls.get();
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int call = calls.incrementAndGet();
            hold();
            exchange.getRequestBody().readAllBytes();
            Answer answer;
            synchronized (answers) {
                answer = answers.isEmpty() ? new Answer(200) : answers.pop();
            }
            for (String header : answer.headers()) {
                String[] parts = header.split(": ", 2);
                exchange.getResponseHeaders().add(parts[0], parts[1]);
            }
            byte[] body = ("call " + call + " " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            if (exchange.getRequestURI().getPath().equals("/long")) {
                body = new byte[64 * 1024];
            }
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void hold() {
        CountDownLatch wait = gate;
        if (wait != null) {
            try {
                wait.await();
            } catch (InterruptedException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
