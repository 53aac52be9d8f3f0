/** Proof that the answers follow GoHighLevel's own description. */
@NullMarked
package dev.omnify.local.sandbox.gohighlevel;

import org.jspecify.annotations.NullMarked;
