/** Mails to people: composed here, delivered by whatever is configured, at most so many to one address. */
@NullMarked
package dev.omnify.auth.mail;

import org.jspecify.annotations.NullMarked;
