/** Gathers the lines of a file into whole customers with whole orders. */
@NullMarked
package dev.omnify.platform.imports.assembly;

import org.jspecify.annotations.NullMarked;
