/** What the state of the parts says of the whole. */
@NullMarked
package dev.omnify.gateway.fleet;

import org.jspecify.annotations.NullMarked;
