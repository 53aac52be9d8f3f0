package dev.omnify.journeys;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes connections on to a server of this machine. While it is shut nobody listens at its address, and what was open
 * is broken off, as if the server had died.
 */
final class TcpGate implements Closeable {
    private final InetSocketAddress address;
    private final int target;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;

    TcpGate(int port, int target) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.target = target;
        this.listener = listen();
    }

    private ServerSocket listen() {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(address);
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("no gate at " + address, e);
        }
    }

    void open() {
        if (listener.isClosed()) {
            listener = listen();
        }
    }

    void shut() {
        end(listener);
        passing.forEach(TcpGate::end);
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                var client = from.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                pass(client, server);
                pass(server, client);
                if (from.isClosed()) {
                    shut();
                }
            } catch (IOException e) {
                if (!from.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void pass(Socket from, Socket to) {
        passing.add(from);
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException broken) {
                end(to);
            } finally {
                passing.remove(from);
            }
        });
    }

    private static void end(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shut();
    }
}
