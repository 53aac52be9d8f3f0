/** Claims about sessions and refresh tokens. */
@NullMarked
package dev.omnify.auth.session;

import org.jspecify.annotations.NullMarked;
