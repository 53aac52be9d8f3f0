/** Claims about access tokens. */
@NullMarked
package dev.omnify.auth.token;

import org.jspecify.annotations.NullMarked;
