/** The one way out to other people's servers. */
@NullMarked
package dev.omnify.kit.outbound;

import org.jspecify.annotations.NullMarked;
