/** The gateway as its callers see it. */
@NullMarked
package dev.omnify.gateway;

import org.jspecify.annotations.NullMarked;
