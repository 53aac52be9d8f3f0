/** The tests of this feature. */
@NullMarked
package dev.omnify.auth.mail;

import org.jspecify.annotations.NullMarked;
