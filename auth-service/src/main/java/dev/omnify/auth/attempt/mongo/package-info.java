/** Counts of failed sign-ins in MongoDB. */
@NullMarked
package dev.omnify.auth.attempt.mongo;

import org.jspecify.annotations.NullMarked;
