/** The person's own password and address over HTTP. */
@NullMarked
package dev.omnify.auth.credential.http;

import org.jspecify.annotations.NullMarked;
