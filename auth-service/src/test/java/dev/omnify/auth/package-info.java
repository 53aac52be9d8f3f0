/** Claims about auth-service as a whole, tried over HTTP. */
@NullMarked
package dev.omnify.auth;

import org.jspecify.annotations.NullMarked;
