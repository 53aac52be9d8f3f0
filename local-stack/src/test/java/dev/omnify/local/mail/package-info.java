/** Claims about the mailbox. */
@NullMarked
package dev.omnify.local.mail;

import org.jspecify.annotations.NullMarked;
