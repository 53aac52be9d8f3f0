package dev.omnify.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;

/**
 * Says which documents may hold events that wait to be published, so that the relay never searches for them. Call
 * {@link #mark} before the write and {@link #nudge} after it: a crash between the two leaves a marker without events,
 * which does no harm, and never events without a marker.
 */
@ApplicationScoped
public class OutboxMarkers {
    private final OutboxRegistry registry;
    private final Semaphore nudges = new Semaphore(0);

    OutboxMarkers(OutboxRegistry registry) {
        this.registry = registry;
    }

    /**
     * Announces that this document is about to be given these events. Naming them lets the marker go as soon as they
     * are out; without, it stays for a minute.
     */
    public void mark(String collection, String documentId, DomainEvent... events) {
        registry.mark(
                collection,
                documentId,
                Arrays.stream(events).map(DomainEvent::id).toList());
    }

    /**
     * Keeps the events that wait in a document which is about to be deleted. A crash before it is deleted leaves them
     * in two places, so they are published twice, which every consumer bears.
     */
    public void leave(String collection, String documentId, List<BsonDocument> events) {
        registry.mark(
                collection,
                documentId,
                events.stream()
                        .map(event -> event.getString(CloudEvents.ID).getValue())
                        .toList());
        registry.leave(collection, documentId, events);
    }

    /** Wakes the relay: a marked document has been written. */
    public void nudge() {
        nudges.release();
    }

    /** Waits for a nudge, or this long. Nudges that came meanwhile count as one. */
    void await(Duration longest) throws InterruptedException {
        if (nudges.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            nudges.drainPermits();
        }
    }
}
