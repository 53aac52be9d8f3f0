/** Long work: stored jobs with leases, progress, cancellation and resumption after a crash. */
@NullMarked
package dev.omnify.kit.jobs;

import org.jspecify.annotations.NullMarked;
