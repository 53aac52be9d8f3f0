/** How much the database is trusted with: a limit for the local fallback of a real server, none otherwise. */
@NullMarked
package dev.omnify.platform.capacity;

import org.jspecify.annotations.NullMarked;
