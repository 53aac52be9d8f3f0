/** Organizations' settings as auth-service tells them. */
@NullMarked
package dev.omnify.platform.organization.client;

import org.jspecify.annotations.NullMarked;
