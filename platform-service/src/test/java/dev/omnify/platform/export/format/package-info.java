/** Tests. */
@NullMarked
package dev.omnify.platform.export.format;

import org.jspecify.annotations.NullMarked;
