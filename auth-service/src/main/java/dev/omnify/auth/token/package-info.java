/** Access tokens: who gets which, and how this service checks its own. */
@NullMarked
package dev.omnify.auth.token;

import org.jspecify.annotations.NullMarked;
