/** Numerical kernels on plain arrays: no customers, no clusters, no I/O. */
@NullMarked
package dev.omnify.eyes.math;

import org.jspecify.annotations.NullMarked;
