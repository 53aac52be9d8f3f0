/** The whole fleet, started by its own command and used through the gateway only. */
@NullMarked
package dev.omnify.journeys;

import org.jspecify.annotations.NullMarked;
