/** How good a clustering or a risk is, and the gates that it has to pass. */
@NullMarked
package dev.omnify.eyes.quality;

import org.jspecify.annotations.NullMarked;
