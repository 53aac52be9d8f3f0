/** Who is told what. */
@NullMarked
package dev.omnify.gateway.live;

import org.jspecify.annotations.NullMarked;
