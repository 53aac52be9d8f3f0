/** How requests are counted in Redis. */
@NullMarked
package dev.omnify.gateway.limit.redis;

import org.jspecify.annotations.NullMarked;
