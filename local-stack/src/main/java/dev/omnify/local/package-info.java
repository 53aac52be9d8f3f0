/** Runs OmniFy on one machine: the commands, and the one place that writes to the terminal. */
@NullMarked
package dev.omnify.local;

import org.jspecify.annotations.NullMarked;
