/** Live updates as server-sent events. */
@NullMarked
package dev.omnify.gateway.live.http;

import org.jspecify.annotations.NullMarked;
