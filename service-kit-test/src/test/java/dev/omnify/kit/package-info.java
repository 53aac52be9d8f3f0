/** Tests of the house itself. */
@NullMarked
package dev.omnify.kit;

import org.jspecify.annotations.NullMarked;
