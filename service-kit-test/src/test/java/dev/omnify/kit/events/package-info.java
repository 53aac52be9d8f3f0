/** Tests of the kit's events against running servers. */
@NullMarked
package dev.omnify.kit.events;

import org.jspecify.annotations.NullMarked;
