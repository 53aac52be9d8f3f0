/** Tests. */
@NullMarked
package dev.omnify.eyes.activity.mongo;

import org.jspecify.annotations.NullMarked;
