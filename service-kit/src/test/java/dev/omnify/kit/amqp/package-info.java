/** Tests of the way to the broker. */
@NullMarked
package dev.omnify.kit.amqp;

import org.jspecify.annotations.NullMarked;
