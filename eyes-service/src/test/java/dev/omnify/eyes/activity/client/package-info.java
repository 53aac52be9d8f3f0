/** Tests. */
@NullMarked
package dev.omnify.eyes.activity.client;

import org.jspecify.annotations.NullMarked;
