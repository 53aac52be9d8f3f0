/** MongoDB, Redis and AMQP servers of our own, on loopback, speaking the real protocols. */
@NullMarked
package dev.omnify.local.backends;

import org.jspecify.annotations.NullMarked;
