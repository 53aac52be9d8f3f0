package dev.omnify.auth.organization.watch.amqp;

import dev.omnify.auth.organization.watch.Watchers;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.LivePublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Tells those with an open live stream. What an organization is called is nobody's business on the bus: its id only.
 */
@ApplicationScoped
class LiveWatchers implements Watchers {
    private final LivePublisher live;

    LiveWatchers(LivePublisher live) {
        this.live = live;
    }

    @Override
    public void changed(TenantId tenant) {
        live.publish(tenant, "organization", tenant.value(), Map.of("id", tenant.value()));
    }
}
