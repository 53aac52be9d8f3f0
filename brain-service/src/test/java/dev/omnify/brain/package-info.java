/** The brain service as its callers see it. */
@NullMarked
package dev.omnify.brain;

import org.jspecify.annotations.NullMarked;
