package dev.omnify.gateway.fleet;

import java.util.List;
import java.util.Locale;

/** How the fleet is, and each service in it. */
public record FleetState(Status status, List<ServiceState> services) {
    private static final String INDISPENSABLE = "auth";

    public FleetState {
        services = List.copyOf(services);
    }

    /** One service. */
    public record ServiceState(String name, Status status) {}

    /** From well to not at all. */
    public enum Status {
        UP,
        DEGRADED,
        DOWN;

        /** As the API says it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The whole is up when every part is, down when nobody could sign in, degraded in between. */
    static FleetState of(List<ServiceState> services) {
        var down = services.stream()
                .filter(service -> service.status() == Status.DOWN)
                .toList();
        if (down.isEmpty()) {
            return new FleetState(Status.UP, services);
        }
        boolean hopeless = down.stream().anyMatch(service -> service.name().equals(INDISPENSABLE));
        return new FleetState(hopeless ? Status.DOWN : Status.DEGRADED, services);
    }
}
