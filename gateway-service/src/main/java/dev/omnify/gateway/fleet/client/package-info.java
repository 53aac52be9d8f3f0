/** Asks services how they are, over HTTP. */
@NullMarked
package dev.omnify.gateway.fleet.client;

import org.jspecify.annotations.NullMarked;
