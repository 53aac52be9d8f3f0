/** The health of the fleet. */
@NullMarked
package dev.omnify.gateway.fleet;

import org.jspecify.annotations.NullMarked;
