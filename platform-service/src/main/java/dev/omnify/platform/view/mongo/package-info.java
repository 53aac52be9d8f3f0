/** Saved views as a MongoDB document. */
@NullMarked
package dev.omnify.platform.view.mongo;

import org.jspecify.annotations.NullMarked;
