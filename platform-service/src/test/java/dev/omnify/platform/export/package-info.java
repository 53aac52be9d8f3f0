/** Tests. */
@NullMarked
package dev.omnify.platform.export;

import org.jspecify.annotations.NullMarked;
