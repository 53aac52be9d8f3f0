/** Tests. */
@NullMarked
package dev.omnify.eyes;

import org.jspecify.annotations.NullMarked;
