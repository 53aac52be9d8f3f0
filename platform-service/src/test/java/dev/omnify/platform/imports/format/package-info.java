/** Tests of telling how a file is written. */
@NullMarked
package dev.omnify.platform.imports.format;

import org.jspecify.annotations.NullMarked;
