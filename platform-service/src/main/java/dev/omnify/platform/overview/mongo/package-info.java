/** The summary as a MongoDB document. */
@NullMarked
package dev.omnify.platform.overview.mongo;

import org.jspecify.annotations.NullMarked;
