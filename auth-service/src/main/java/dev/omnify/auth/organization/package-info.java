/** Organizations, their settings, and who belongs to them. */
@NullMarked
package dev.omnify.auth.organization;

import org.jspecify.annotations.NullMarked;
