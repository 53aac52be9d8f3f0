/** Counts that all replicas of the gateway share. */
@NullMarked
package dev.omnify.gateway.limit.redis;

import org.jspecify.annotations.NullMarked;
