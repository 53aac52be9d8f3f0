/** Where paths lead, and which lead nowhere. */
@NullMarked
package dev.omnify.gateway.routing;

import org.jspecify.annotations.NullMarked;
