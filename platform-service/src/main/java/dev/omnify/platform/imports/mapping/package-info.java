/** Which column of a file holds which of our fields. Pure, no input or output. */
@NullMarked
package dev.omnify.platform.imports.mapping;

import org.jspecify.annotations.NullMarked;
