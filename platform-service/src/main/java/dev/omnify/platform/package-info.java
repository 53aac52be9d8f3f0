/** The platform service. */
@NullMarked
package dev.omnify.platform;

import org.jspecify.annotations.NullMarked;
