package dev.omnify.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.omnify.kit.TenantId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveUpdatesTest {
    private static final TenantId ONE = TenantId.of("00000000-0000-7000-8000-000000000001");
    private static final TenantId OTHER = TenantId.of("00000000-0000-7000-8000-000000000002");

    private final LiveUpdates updates = new LiveUpdates(new SimpleMeterRegistry());
    private final List<LiveEvent> told = new ArrayList<>();
    private final LiveListener listener = told::add;

    @Test
    void tellsOnlyTheEventsOfItsOwnOrganization() {
        updates.add(ONE, listener, 10);
        var own = new LiveEvent(ONE, "job", "{\"id\":\"1\"}");
        updates.publish(new LiveEvent(OTHER, "job", "{\"id\":\"2\"}"));
        updates.publish(own);
        assertThat(told).containsExactly(own);
    }

    @Test
    void tellsNothingAfterRemoval() {
        updates.add(ONE, listener, 10);
        updates.remove(ONE, listener);
        updates.publish(new LiveEvent(ONE, "job", "{}"));
        assertThat(told).isEmpty();
    }

    @Test
    void refusesMoreListenersThanAllowed() {
        assertThat(updates.add(ONE, listener, 1)).isTrue();
        assertThat(updates.add(ONE, event -> told.clear(), 1)).isFalse();
        assertThat(updates.add(OTHER, listener, 1)).isTrue();
    }

    @Test
    void anEventIsOfAKnownKindAndOnOneLine() {
        assertThat(new LiveEvent(ONE, "organization", "{}").kind()).isEqualTo("organization");
        assertThatThrownBy(() -> new LiveEvent(ONE, "gossip", "{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LiveEvent(ONE, "job", "{}\n\nevent: alert"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
