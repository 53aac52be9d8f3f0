/** Sessions in MongoDB. */
@NullMarked
package dev.omnify.auth.session.mongo;

import org.jspecify.annotations.NullMarked;
