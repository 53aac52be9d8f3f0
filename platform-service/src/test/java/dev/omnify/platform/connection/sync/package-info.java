/** Proof that syncs neither lose nor double anything. */
@NullMarked
package dev.omnify.platform.connection.sync;

import org.jspecify.annotations.NullMarked;
