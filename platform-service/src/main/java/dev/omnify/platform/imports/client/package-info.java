/** Organizations' settings as auth-service tells them. */
@NullMarked
package dev.omnify.platform.imports.client;

import org.jspecify.annotations.NullMarked;
