/** Who will not order again: candidates compared on the past, one of them tested on a later period. */
@NullMarked
package dev.omnify.eyes.churn;

import org.jspecify.annotations.NullMarked;
