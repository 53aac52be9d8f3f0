package dev.omnify.local.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** Ports of the loopback interface: nothing that the local stack starts can be reached from another machine. */
public final class Loopback {

    /** The address that everything listens on. */
    public static final String ADDRESS = "127.0.0.1";

    private Loopback() {}

    /** A port that nothing listens on now. Another process may take it before its user does. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback interface", e);
        }
    }

    /** Whether a server could listen on this port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(ADDRESS, port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether something accepts connections on this port. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(ADDRESS, port), (int)
                    Duration.ofSeconds(1).toMillis());
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
