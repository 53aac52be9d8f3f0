/** The tests of this feature. */
@NullMarked
package dev.omnify.auth.invitation;

import org.jspecify.annotations.NullMarked;
