package dev.omnify.auth.revocation;

import dev.omnify.kit.revocation.Revocation;

/** Tells every process of every service. */
public interface Broadcast {
    /** Sends soon, and as often as it takes; returns at once. */
    void send(Revocation revocation);
}
