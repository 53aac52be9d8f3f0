/** Receives live updates from the broker. */
@NullMarked
package dev.omnify.gateway.live.amqp;

import org.jspecify.annotations.NullMarked;
