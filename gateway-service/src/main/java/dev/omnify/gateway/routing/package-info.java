/** Which service answers a path, and which paths need no token. */
@NullMarked
package dev.omnify.gateway.routing;

import org.jspecify.annotations.NullMarked;
