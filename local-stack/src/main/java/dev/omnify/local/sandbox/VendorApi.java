package dev.omnify.local.sandbox;

/** One vendor's API, answered from memory. */
public interface VendorApi {
    /** The first segment of the path under which it is served. */
    String name();

    /** The vendor's answer, its refusals too. */
    Reply answer(Request request);

    /** The vendor's answer to a request that is over its limit. */
    Reply refuseForLimit(Request request);

    /** Forgets all changes and all counted requests. */
    void reset();
}
