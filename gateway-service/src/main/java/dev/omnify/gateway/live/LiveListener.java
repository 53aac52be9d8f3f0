package dev.omnify.gateway.live;

/** One who is told an organization's events. */
@FunctionalInterface
public interface LiveListener {
    /** Called on any thread; must not block. */
    void deliver(LiveEvent event);
}
