package dev.omnify.eyes.activity.amqp;

import dev.omnify.eyes.activity.ProjectionUpkeep;
import dev.omnify.kit.TenantId;
import dev.omnify.kit.events.DomainEvent;
import dev.omnify.kit.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Has what was recorded pulled soon after, so that an analysis finds most of it there. */
@ApplicationScoped
class RecordedActivity implements EventHandler {
    private final ProjectionUpkeep upkeep;

    RecordedActivity(ProjectionUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public Set<String> types() {
        return Set.of("activity.recorded.v1");
    }

    @Override
    public void handle(TenantId tenant, DomainEvent event) {
        upkeep.recorded(tenant);
    }
}
