/** Tests. */
@NullMarked
package dev.omnify.eyes.activity;

import org.jspecify.annotations.NullMarked;
