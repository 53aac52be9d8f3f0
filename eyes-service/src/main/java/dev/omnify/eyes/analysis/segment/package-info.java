/** Segments in plain words: figures, names and descriptions of clusters. */
@NullMarked
package dev.omnify.eyes.analysis.segment;

import org.jspecify.annotations.NullMarked;
