/** Where requests come from. */
@NullMarked
package dev.omnify.gateway.visit;

import org.jspecify.annotations.NullMarked;
