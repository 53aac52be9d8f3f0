/** Claims about organizations. */
@NullMarked
package dev.omnify.auth.organization;

import org.jspecify.annotations.NullMarked;
