/** Signing in and staying signed in: refresh tokens that rotate and notice their own theft. */
@NullMarked
package dev.omnify.auth.session;

import org.jspecify.annotations.NullMarked;
