/** What benchmarks/kernels runs. */
@NullMarked
package dev.omnify.eyes.benchmark;

import org.jspecify.annotations.NullMarked;
