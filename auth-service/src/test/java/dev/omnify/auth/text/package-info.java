/** The tests of this feature. */
@NullMarked
package dev.omnify.auth.text;

import org.jspecify.annotations.NullMarked;
