/** What may be done, and which role may do it. */
@NullMarked
package dev.omnify.auth.permission;

import org.jspecify.annotations.NullMarked;
