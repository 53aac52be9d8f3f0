package dev.omnify.kit.events;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/**
 * Passes connections on to a server until it is shut; then they break, and new ones too, as if the server were gone.
 */
public final class Gate implements Closeable {
    /** The gate before the message broker. */
    public static final String BROKER = "omnify.test.gate.broker";

    /** The gate before the database. */
    public static final String DATABASE = "omnify.test.gate.database";

    private static final String EMPTY = ".empty";
    private static final int LOOK_MILLIS = 20;

    private final String name;
    private final String host;
    private final int port;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Gate(String name, String host, int port) throws IOException {
        this.name = name;
        this.host = host;
        this.port = port;
        this.server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
        Thread.ofPlatform().daemon().start(this::watch);
    }

    /**
     * Shuts a gate and waits until nobody is inside any more. It is told by system properties, since tests and servers
     * have class loaders of their own.
     */
    public static void shut(String name) {
        System.clearProperty(name + EMPTY);
        System.setProperty(name, "shut");
        Awaitility.await().until(() -> System.getProperty(name + EMPTY) != null);
    }

    /** Opens it again. */
    public static void open(String name) {
        System.clearProperty(name);
        System.clearProperty(name + EMPTY);
    }

    int port() {
        return server.getLocalPort();
    }

    private boolean shut() {
        return System.getProperty(name) != null;
    }

    private void watch() {
        try {
            while (!server.isClosed()) {
                if (shut()) {
                    open.forEach(Gate::end);
                    System.setProperty(name + EMPTY, "yes");
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                if (shut()) {
                    end(client);
                } else {
                    var target = new Socket(host, port);
                    open.add(client);
                    open.add(target);
                    Thread.ofVirtual().start(() -> pass(client, target));
                    Thread.ofVirtual().start(() -> pass(target, client));
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            end(to);
        } finally {
            open.remove(from);
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
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Gate::end);
    }
}
