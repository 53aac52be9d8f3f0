package dev.omnify.gateway.limit;

import io.vertx.core.Future;

/**
 * Token buckets, one to a caller, wherever they are kept. All that is kept of a bucket is when it will be full: taking
 * one token puts that off by a quota's interval, and when it lies further ahead than all intervals, none is left.
 */
public interface Buckets {
    /** Takes one token of the caller that the key names; fails when the bucket cannot be had. Never blocks. */
    Future<Allowance> take(String key, Quota quota);
}
