/** Signing up, in and out over HTTP. */
@NullMarked
package dev.omnify.auth.session.http;

import org.jspecify.annotations.NullMarked;
