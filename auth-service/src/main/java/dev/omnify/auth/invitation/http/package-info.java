/** Invitations over HTTP. */
@NullMarked
package dev.omnify.auth.invitation.http;

import org.jspecify.annotations.NullMarked;
