/** Proof that the sandbox answers as the vendors do, and the same on every run. */
@NullMarked
package dev.omnify.local.sandbox;

import org.jspecify.annotations.NullMarked;
