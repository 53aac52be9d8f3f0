package dev.omnify.kit.amqp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** A line to a server whose answers can be held back, and which can be cut. */
final class HeldLine implements Closeable {
    private static final int BUFFER = 8192;

    private final String host;
    private final int port;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore answers = new Semaphore(1);
    private volatile CountDownLatch asked = new CountDownLatch(0);

    HeldLine(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on no answer comes through. */
    void hold() {
        answers.acquireUninterruptibly();
        asked = new CountDownLatch(1);
    }

    /** Waits until the server was sent something that it cannot answer. */
    void awaitAsked() throws InterruptedException {
        asked.await();
    }

    /** Breaks all connections; new ones work again. */
    void cut() {
        open.forEach(HeldLine::end);
        answers.release();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                var target = new Socket(host, port);
                open.add(client);
                open.add(target);
                Thread.ofVirtual().start(() -> pass(client, target, false));
                Thread.ofVirtual().start(() -> pass(target, client, true));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void pass(Socket from, Socket to, boolean answer) {
        try (from;
                to) {
            copy(from.getInputStream(), to.getOutputStream(), answer);
        } catch (IOException e) {
            end(to);
        } finally {
            open.remove(from);
        }
    }

    private void copy(InputStream in, OutputStream out, boolean answer) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (answer) {
                answers.acquireUninterruptibly();
                answers.release();
            }
            out.write(buffer, 0, read);
            out.flush();
            if (!answer) {
                asked.countDown();
            }
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(HeldLine::end);
    }
}
