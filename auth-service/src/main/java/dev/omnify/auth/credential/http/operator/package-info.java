/** What the operator asks for over HTTP, never through the gateway. */
@NullMarked
package dev.omnify.auth.credential.http.operator;

import org.jspecify.annotations.NullMarked;
