/** Syncs: jobs that bring a connection's records in, stream by stream, and can go on where they were cut off. */
@NullMarked
package dev.omnify.platform.connection.sync;

import org.jspecify.annotations.NullMarked;
