/** The brain service. */
@NullMarked
package dev.omnify.brain;

import org.jspecify.annotations.NullMarked;
