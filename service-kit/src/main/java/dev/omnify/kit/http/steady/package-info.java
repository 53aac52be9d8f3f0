/** What keeps a client's oddity or its leaving from breaking more than its own request. */
@NullMarked
package dev.omnify.kit.http.steady;

import org.jspecify.annotations.NullMarked;
