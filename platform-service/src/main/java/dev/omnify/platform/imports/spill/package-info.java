/**
 * Puts the lines of a file aside on disk, parted by customer and encrypted, so that memory does not grow with the file.
 */
@NullMarked
package dev.omnify.platform.imports.spill;

import org.jspecify.annotations.NullMarked;
