/** The gateway service. */
@NullMarked
package dev.omnify.gateway;

import org.jspecify.annotations.NullMarked;
