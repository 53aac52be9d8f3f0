/** How often a caller may call. */
@NullMarked
package dev.omnify.gateway.limit;

import org.jspecify.annotations.NullMarked;
