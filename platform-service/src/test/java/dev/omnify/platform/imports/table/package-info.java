/** Tests of reading tables. */
@NullMarked
package dev.omnify.platform.imports.table;

import org.jspecify.annotations.NullMarked;
