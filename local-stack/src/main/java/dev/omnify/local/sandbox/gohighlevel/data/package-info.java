/** The generated locations: people, what they bought and what was offered to them, the same on every run. */
@NullMarked
package dev.omnify.local.sandbox.gohighlevel.data;

import org.jspecify.annotations.NullMarked;
