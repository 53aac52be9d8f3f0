/** The projection in MongoDB: one small document per customer. */
@NullMarked
package dev.omnify.eyes.activity.mongo;

import org.jspecify.annotations.NullMarked;
