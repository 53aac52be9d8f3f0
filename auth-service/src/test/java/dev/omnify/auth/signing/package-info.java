/** Claims about signing keys and their turns. */
@NullMarked
package dev.omnify.auth.signing;

import org.jspecify.annotations.NullMarked;
