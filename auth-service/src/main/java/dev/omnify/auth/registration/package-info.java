/** Signing up: an account, its organization and the membership between them. */
@NullMarked
package dev.omnify.auth.registration;

import org.jspecify.annotations.NullMarked;
