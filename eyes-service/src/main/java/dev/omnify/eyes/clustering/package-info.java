/** The bounded search for a clustering of customers that means something. */
@NullMarked
package dev.omnify.eyes.clustering;

import org.jspecify.annotations.NullMarked;
