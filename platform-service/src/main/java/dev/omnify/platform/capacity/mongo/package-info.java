/** Counts what is there. */
@NullMarked
package dev.omnify.platform.capacity.mongo;

import org.jspecify.annotations.NullMarked;
