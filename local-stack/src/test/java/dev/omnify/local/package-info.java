/** The local stack as a whole. */
@NullMarked
package dev.omnify.local;

import org.jspecify.annotations.NullMarked;
