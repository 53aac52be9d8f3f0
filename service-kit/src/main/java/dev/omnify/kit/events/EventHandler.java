package dev.omnify.kit.events;

import dev.omnify.kit.TenantId;
import java.util.Set;

/**
 * Does something when certain events happen. An application-scoped bean of this type is found by itself.
 *
 * <p>An event that was handled is not handled again, but one whose handling was cut off by a crash is: what a handler
 * does must come out the same when done twice. A handler that throws is tried again after growing delays, then the
 * event goes to the service's dead queue. Work longer than a few seconds belongs into a job.
 */
public interface EventHandler {
    /** The event types that this handler wants, fixed for the life of the process. */
    Set<String> types();

    /** Handles one event, on a virtual thread. Events of one subject come one after the other. */
    void handle(TenantId tenant, DomainEvent event);
}
