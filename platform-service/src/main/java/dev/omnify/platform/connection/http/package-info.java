/** The connections' and syncs' public API. */
@NullMarked
package dev.omnify.platform.connection.http;

import org.jspecify.annotations.NullMarked;
