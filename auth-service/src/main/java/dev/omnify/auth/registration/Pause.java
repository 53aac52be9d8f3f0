package dev.omnify.auth.registration;

/** Waits a moment for somebody else to finish. */
@FunctionalInterface
interface Pause {
    /** Comes back after about a tenth of a second. */
    void moment();
}
