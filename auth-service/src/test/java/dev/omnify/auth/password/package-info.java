/** Claims about accepted passwords and their hashes. */
@NullMarked
package dev.omnify.auth.password;

import org.jspecify.annotations.NullMarked;
