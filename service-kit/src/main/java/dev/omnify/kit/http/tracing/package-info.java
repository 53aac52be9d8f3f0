/** What requests leave behind in traces. */
@NullMarked
package dev.omnify.kit.http.tracing;

import org.jspecify.annotations.NullMarked;
