/** Tests of the way out. */
@NullMarked
package dev.omnify.kit.outbound;

import org.jspecify.annotations.NullMarked;
