/** Looks at a file's rows and settles how they are to be read. */
@NullMarked
package dev.omnify.platform.imports.survey;

import org.jspecify.annotations.NullMarked;
