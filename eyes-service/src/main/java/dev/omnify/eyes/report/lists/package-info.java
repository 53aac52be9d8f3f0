/** Whole lists of an analysis' customers for other services. */
@NullMarked
package dev.omnify.eyes.report.lists;

import org.jspecify.annotations.NullMarked;
