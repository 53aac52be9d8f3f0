/** Requests whose clients behave oddly or leave. */
@NullMarked
package dev.omnify.kit.http.steady;

import org.jspecify.annotations.NullMarked;
