/** Tests of file imports. */
@NullMarked
package dev.omnify.platform.imports;

import org.jspecify.annotations.NullMarked;
