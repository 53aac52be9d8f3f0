/** Names that people give to segments, and how they pass on to the next analysis. */
@NullMarked
package dev.omnify.eyes.report.naming;

import org.jspecify.annotations.NullMarked;
