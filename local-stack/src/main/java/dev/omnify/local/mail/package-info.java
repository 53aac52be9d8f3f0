/** The mails that the fleet sends on one machine: taken by an SMTP server of our own, and shown on a page. */
@NullMarked
package dev.omnify.local.mail;

import org.jspecify.annotations.NullMarked;
