/**
 * What a row of a file means: lines of orders and facts about customers, gathered into whole orders. Pure but for the
 * spill.
 */
@NullMarked
package dev.omnify.platform.imports.line;

import org.jspecify.annotations.NullMarked;
