/** Claims about roles. */
@NullMarked
package dev.omnify.auth.permission;

import org.jspecify.annotations.NullMarked;
