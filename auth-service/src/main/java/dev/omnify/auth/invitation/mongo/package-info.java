/** Keeps invitations in MongoDB. */
@NullMarked
package dev.omnify.auth.invitation.mongo;

import org.jspecify.annotations.NullMarked;
