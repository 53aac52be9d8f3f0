/** Proof that GoHighLevel is understood. */
@NullMarked
package dev.omnify.platform.connector.gohighlevel;

import org.jspecify.annotations.NullMarked;
