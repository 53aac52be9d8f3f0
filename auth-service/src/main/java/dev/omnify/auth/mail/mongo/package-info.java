/** Counts the mails to an address in MongoDB. */
@NullMarked
package dev.omnify.auth.mail.mongo;

import org.jspecify.annotations.NullMarked;
