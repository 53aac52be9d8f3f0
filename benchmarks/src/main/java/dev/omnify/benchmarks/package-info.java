/** benchmarks. */
@NullMarked
package dev.omnify.benchmarks;

import org.jspecify.annotations.NullMarked;
