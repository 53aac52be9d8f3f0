/** A person's own password and e-mail address: changed, forgotten, confirmed. */
@NullMarked
package dev.omnify.auth.credential;

import org.jspecify.annotations.NullMarked;
