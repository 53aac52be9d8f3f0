/** What the gateway knows of a request: its id, and where it comes from. */
@NullMarked
package dev.omnify.gateway.visit;

import org.jspecify.annotations.NullMarked;
