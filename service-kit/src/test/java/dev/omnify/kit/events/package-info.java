/** Tests of the events' pure parts. */
@NullMarked
package dev.omnify.kit.events;

import org.jspecify.annotations.NullMarked;
