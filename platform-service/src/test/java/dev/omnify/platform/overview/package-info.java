/** Tests of the overview. */
@NullMarked
package dev.omnify.platform.overview;

import org.jspecify.annotations.NullMarked;
