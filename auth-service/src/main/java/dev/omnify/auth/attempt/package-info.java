/** How often a password may be guessed. */
@NullMarked
package dev.omnify.auth.attempt;

import org.jspecify.annotations.NullMarked;
