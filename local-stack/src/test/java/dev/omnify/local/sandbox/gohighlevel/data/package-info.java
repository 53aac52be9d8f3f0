/** Proof that the generated data is the same every time and carries the signal it should. */
@NullMarked
package dev.omnify.local.sandbox.gohighlevel.data;

import org.jspecify.annotations.NullMarked;
