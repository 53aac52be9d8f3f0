/** Where somebody is signed in, over HTTP. */
@NullMarked
package dev.omnify.auth.session.http.open;

import org.jspecify.annotations.NullMarked;
