/** Tells from a file's own bytes how it is written: encoding, delimiter, dates, numbers. Pure, no input or output. */
@NullMarked
package dev.omnify.platform.imports.format;

import org.jspecify.annotations.NullMarked;
