package dev.omnify.local.sandbox;

import com.sun.net.httpserver.HttpServer;
import dev.omnify.local.sandbox.gohighlevel.GoHighLevelApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The running vendor sandbox, on loopback only. Each vendor is served under its name ({@code /gohighlevel/contacts/…});
 * GoHighLevel, the first of them, also at the root. Changes made through the APIs live until {@link #close()}.
 */
public final class Sandbox implements AutoCloseable {
    static {
        // Without it every answer on a kept-alive connection waits 40 ms for the other side's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private Sandbox(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     * @param dataDir where {@code sandbox.properties} may lie ({@link SandboxSettings}); nothing is written there
     * @param environment where the last day of its records may be set
     * @throws IOException when the port is taken
     */
    public static Sandbox start(int port, Path dataDir, Map<String, String> environment, Clock clock)
            throws IOException {
        return start(port, SandboxSettings.read(dataDir, environment), clock);
    }

    static Sandbox start(int port, SandboxSettings settings, Clock clock) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var faults = new Faults();
        var first = new GoHighLevelApi(settings, clock);
        List<VendorApi> vendors = List.of(first);
        server.setExecutor(threads);
        server.createContext("/", new VendorHandler(first, faults, ""));
        for (var vendor : vendors) {
            var prefix = "/" + vendor.name();
            server.createContext(prefix + "/", new VendorHandler(vendor, faults, prefix));
        }
        server.createContext(AdminHandler.PREFIX + "/", new AdminHandler(faults, vendors));
        server.start();
        return new Sandbox(server, threads);
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Its address, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
