/** Asking somebody into an organization. */
@NullMarked
package dev.omnify.auth.invitation;

import org.jspecify.annotations.NullMarked;
