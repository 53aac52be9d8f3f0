/** That mails reach a mail server. */
@NullMarked
package dev.omnify.auth.mail.client;

import org.jspecify.annotations.NullMarked;
