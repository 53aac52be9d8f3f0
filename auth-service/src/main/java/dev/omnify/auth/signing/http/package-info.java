/** The key set over HTTP. */
@NullMarked
package dev.omnify.auth.signing.http;

import org.jspecify.annotations.NullMarked;
