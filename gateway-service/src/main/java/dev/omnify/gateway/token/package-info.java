/** The token check at the edge. */
@NullMarked
package dev.omnify.gateway.token;

import org.jspecify.annotations.NullMarked;
