/** Links that work once, for an hour: what mails ask people to open. */
@NullMarked
package dev.omnify.auth.link;

import org.jspecify.annotations.NullMarked;
