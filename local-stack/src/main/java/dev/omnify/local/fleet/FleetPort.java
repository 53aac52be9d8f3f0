package dev.omnify.local.fleet;

import java.util.Locale;

/** Every port that the fleet listens on, loopback only, with what it is when no setting moves it. */
public enum FleetPort {
    GATEWAY(8080),
    AUTH(8081),
    PLATFORM(8082),
    EYES(8083),
    BRAIN(8084),
    AGENT(8085),
    WORKFLOW(8086),
    SANDBOX(8090),
    MAILS(8025),
    SMTP(3025),
    MONGODB(27018),
    REDIS(6380),
    AMQP(5673);

    private final int usual;

    FleetPort(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    /** The environment variable that moves this port alone. */
    String variable() {
        return "OMNIFY_" + name() + "_PORT";
    }

    /** What a person calls its owner. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
