/** A customer base's activity in columns, and the features read off it at a cut-off day. */
@NullMarked
package dev.omnify.eyes.dataset;

import org.jspecify.annotations.NullMarked;
