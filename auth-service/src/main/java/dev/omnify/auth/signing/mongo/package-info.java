/** Signing keys in MongoDB. */
@NullMarked
package dev.omnify.auth.signing.mongo;

import org.jspecify.annotations.NullMarked;
