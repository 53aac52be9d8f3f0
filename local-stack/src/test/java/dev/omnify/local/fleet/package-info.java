/** What the supervisor promises. */
@NullMarked
package dev.omnify.local.fleet;

import org.jspecify.annotations.NullMarked;
