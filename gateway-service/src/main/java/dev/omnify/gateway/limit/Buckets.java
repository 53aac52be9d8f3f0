package dev.omnify.gateway.limit;

import io.vertx.core.Future;

/** Counts requests, wherever the count is kept. */
public interface Buckets {
    /** Counts one request of the caller that the key names; fails when the count cannot be had. Never blocks. */
    Future<Allowance> take(String key, Quota quota);
}
