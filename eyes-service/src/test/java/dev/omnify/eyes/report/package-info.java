/** Tests. */
@NullMarked
package dev.omnify.eyes.report;

import org.jspecify.annotations.NullMarked;
