/** Tests of the core values. */
@NullMarked
package dev.omnify.kit;

import org.jspecify.annotations.NullMarked;
