/** Stored analyses: one document each, their customers in slices beside it. */
@NullMarked
package dev.omnify.eyes.report.mongo;

import org.jspecify.annotations.NullMarked;
