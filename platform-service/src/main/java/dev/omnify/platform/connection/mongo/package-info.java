/** Connections in MongoDB, credentials sealed. */
@NullMarked
package dev.omnify.platform.connection.mongo;

import org.jspecify.annotations.NullMarked;
