/** A sample of an analysis' customers as points, to be drawn over any two of their features. */
@NullMarked
package dev.omnify.eyes.report.map;

import org.jspecify.annotations.NullMarked;
