/** Uploaded files in GridFS. */
@NullMarked
package dev.omnify.platform.imports.mongo;

import org.jspecify.annotations.NullMarked;
