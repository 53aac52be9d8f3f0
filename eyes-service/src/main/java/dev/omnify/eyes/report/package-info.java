/** Analyses as jobs, and what they found as people read it: figures with their evidence. */
@NullMarked
package dev.omnify.eyes.report;

import org.jspecify.annotations.NullMarked;
