/** One analysis from activity to segments and risks, as a pure computation. */
@NullMarked
package dev.omnify.eyes.analysis;

import org.jspecify.annotations.NullMarked;
