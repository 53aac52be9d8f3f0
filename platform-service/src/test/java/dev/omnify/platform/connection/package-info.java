/** Proof of the connections' rules. */
@NullMarked
package dev.omnify.platform.connection;

import org.jspecify.annotations.NullMarked;
