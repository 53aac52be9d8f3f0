/** Keeps the projection warm when activity was recorded. */
@NullMarked
package dev.omnify.eyes.activity.amqp;

import org.jspecify.annotations.NullMarked;
