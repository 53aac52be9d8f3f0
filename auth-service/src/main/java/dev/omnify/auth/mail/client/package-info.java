/** Delivers mails by SMTP. */
@NullMarked
package dev.omnify.auth.mail.client;

import org.jspecify.annotations.NullMarked;
