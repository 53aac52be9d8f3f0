/** Claims about signing up, crashes included. */
@NullMarked
package dev.omnify.auth.registration;

import org.jspecify.annotations.NullMarked;
