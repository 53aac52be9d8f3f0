/** The gateway service: the one door to the platform. */
@NullMarked
package dev.omnify.gateway;

import org.jspecify.annotations.NullMarked;
