/** local-stack. */
@NullMarked
package dev.omnify.local;

import org.jspecify.annotations.NullMarked;
