package dev.omnify.platform.connector;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All connectors of this service, by platform. */
@ApplicationScoped
public class Connectors {
    private final List<Connector> all;

    Connectors(@All List<Connector> all) {
        this.all =
                all.stream().sorted(Comparator.comparing(Connector::platform)).toList();
    }

    /** In the order of their names. */
    public List<Connector> list() {
        return all;
    }

    /** The connector of that platform. */
    public Optional<Connector> find(String platform) {
        return all.stream()
                .filter(connector -> connector.platform().equals(platform))
                .findFirst();
    }
}
