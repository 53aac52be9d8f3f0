package dev.omnify.local.fleet;

import java.util.List;
import java.util.Locale;

/** The seven services, with what each is given on one machine. */
public enum FleetService {
    AUTH(FleetPort.AUTH, 160, Compilers.FIRST_TIER, "/api/auth/me"),
    PLATFORM(FleetPort.PLATFORM, 256, Compilers.FIRST_TIER, "/api/platforms"),
    /** All compiler tiers, because its clustering and learning run for minutes in a few loops. */
    EYES(FleetPort.EYES, 512, Compilers.ALL_TIERS, "/api/eyes/segments/30d"),
    BRAIN(FleetPort.BRAIN, 128, Compilers.FIRST_TIER, "/api/brain"),
    AGENT(FleetPort.AGENT, 128, Compilers.FIRST_TIER, "/api/agents"),
    WORKFLOW(FleetPort.WORKFLOW, 128, Compilers.FIRST_TIER, "/api/workflows"),
    GATEWAY(FleetPort.GATEWAY, 192, Compilers.FIRST_TIER, "/api/auth/me");

    private enum Compilers {
        FIRST_TIER,
        ALL_TIERS
    }

    private static final int FIRST_MANAGEMENT_PORT = 9000;

    private final FleetPort port;
    private final int heapMegabytes;
    private final Compilers compilers;
    private final String protectedPath;

    FleetService(FleetPort port, int heapMegabytes, Compilers compilers, String protectedPath) {
        this.port = port;
        this.heapMegabytes = heapMegabytes;
        this.compilers = compilers;
        this.protectedPath = protectedPath;
    }

    public FleetPort port() {
        return port;
    }

    /** The environment variable that moves its management port. */
    String managementVariable() {
        return "OMNIFY_" + name() + "_MANAGEMENT_PORT";
    }

    /** Its management port when no setting moves it. */
    int usualManagementPort() {
        return FIRST_MANAGEMENT_PORT + port.usual() - FleetPort.GATEWAY.usual();
    }

    /** The name in addresses, logs and commands: {@code eyes}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Maven module, which is also the name of its folder under {@code apps}. */
    public String module() {
        return label() + "-service";
    }

    /** A path that answers 401 without a token. */
    public String protectedPath() {
        return protectedPath;
    }

    /**
     * What makes seven JVMs small and quick on one machine: no start waits for a collection of its metaspace. The
     * serial collector and the archive at its own address are also what an AOT cache is made with: another collector
     * would not accept it.
     */
    public static final List<String> COMMON_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:MetaspaceSize=128m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xlog:aot=error,aot+codecache+stubs=error");

    List<String> options() {
        return switch (compilers) {
            case FIRST_TIER -> List.of("-Xmx" + heapMegabytes + "m", "-XX:TieredStopAtLevel=1");
            case ALL_TIERS -> List.of("-Xmx" + heapMegabytes + "m");
        };
    }
}
