/** How requests are counted. */
@NullMarked
package dev.omnify.gateway.limit;

import org.jspecify.annotations.NullMarked;
