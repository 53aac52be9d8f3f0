/** Who is signed in, over HTTP. */
@NullMarked
package dev.omnify.auth.session.http.me;

import org.jspecify.annotations.NullMarked;
