/** The embedded servers, spoken to over their protocols. */
@NullMarked
package dev.omnify.local.backends;

import org.jspecify.annotations.NullMarked;
