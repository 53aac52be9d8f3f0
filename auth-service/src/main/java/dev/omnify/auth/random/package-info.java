/** Randomness fit for secrets. */
@NullMarked
package dev.omnify.auth.random;

import org.jspecify.annotations.NullMarked;
