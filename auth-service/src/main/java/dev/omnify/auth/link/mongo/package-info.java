/** Keeps one-time links in MongoDB. */
@NullMarked
package dev.omnify.auth.link.mongo;

import org.jspecify.annotations.NullMarked;
