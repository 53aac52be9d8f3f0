/** Tests of the way to the broker, against a running one. */
@NullMarked
package dev.omnify.kit.amqp;

import org.jspecify.annotations.NullMarked;
