/** Voiding access tokens before they expire. */
@NullMarked
package dev.omnify.auth.revocation;

import org.jspecify.annotations.NullMarked;
