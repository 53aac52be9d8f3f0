/** Analyses as jobs: what was asked for, and how it is carried out. */
@NullMarked
package dev.omnify.eyes.report.job;

import org.jspecify.annotations.NullMarked;
