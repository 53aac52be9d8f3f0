/** A file's bytes on their way from the store to the rows: unpacked, counted, limited. */
@NullMarked
package dev.omnify.platform.imports.content;

import org.jspecify.annotations.NullMarked;
