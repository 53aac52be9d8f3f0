/** Proof that GoHighLevel is understood. */
@NullMarked
package dev.omnify.platform.connector;

import org.jspecify.annotations.NullMarked;
