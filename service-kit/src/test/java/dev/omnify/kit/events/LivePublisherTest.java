package dev.omnify.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.omnify.kit.TenantId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LivePublisherTest {
    private static final TenantId TENANT = TenantId.of("01900000-0000-7000-8000-000000000001");

    private final List<Object> sent = new ArrayList<>();
    private final Queue<Runnable> intervals = new ArrayDeque<>();
    private final LivePublisher live = new LivePublisher(update -> sent.add(update.document()), intervals::add);

    private void anIntervalPasses() {
        int running = intervals.size();
        for (int i = 0; i < running; i++) {
            intervals.remove().run();
        }
    }

    @Test
    void sendsTheFirstStateAtOnceAndOfTheRestTheLast() {
        for (int i = 1; i <= 100; i++) {
            live.publish(TENANT, "job", "a", i);
        }
        assertThat(sent).containsExactly(1);

        anIntervalPasses();
        assertThat(sent).containsExactly(1, 100);
    }

    @Test
    void sendsOnceAnIntervalForEachThing() {
        for (int round = 0; round < 4; round++) {
            live.publish(TENANT, "job", "a", "a" + round);
            live.publish(TENANT, "job", "a", "a" + round + "!");
            live.publish(TENANT, "job", "b", "b" + round);
            anIntervalPasses();
        }
        assertThat(sent).containsExactly("a0", "b0", "a0!", "b1", "a1!", "b2", "a2!", "b3", "a3!");
    }

    @Test
    void forgetsAThingThatRests() {
        live.publish(TENANT, "job", "a", 1);
        anIntervalPasses();
        assertThat(intervals).isEmpty();

        live.publish(TENANT, "job", "a", 2);
        assertThat(sent).containsExactly(1, 2);
    }
}
