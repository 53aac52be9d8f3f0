/** Stored names of segments. */
@NullMarked
package dev.omnify.eyes.report.naming.mongo;

import org.jspecify.annotations.NullMarked;
