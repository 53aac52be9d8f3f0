/** An organization's connections to vendors' accounts, and the syncs that bring records in through them. */
@NullMarked
package dev.omnify.platform.connection;

import org.jspecify.annotations.NullMarked;
