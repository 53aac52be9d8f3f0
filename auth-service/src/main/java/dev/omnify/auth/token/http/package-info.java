/** Service tokens over HTTP. */
@NullMarked
package dev.omnify.auth.token.http;

import org.jspecify.annotations.NullMarked;
