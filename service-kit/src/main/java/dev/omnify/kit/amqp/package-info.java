/** The way to the message broker. */
@NullMarked
package dev.omnify.kit.amqp;

import org.jspecify.annotations.NullMarked;
