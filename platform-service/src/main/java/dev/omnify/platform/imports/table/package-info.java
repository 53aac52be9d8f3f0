/** Turns a stream of text into rows of named cells, whether it is delimited text or one JSON document a line. */
@NullMarked
package dev.omnify.platform.imports.table;

import org.jspecify.annotations.NullMarked;
