/** How the demonstration shows its figures. */
@NullMarked
package dev.omnify.local.demo;

import org.jspecify.annotations.NullMarked;
