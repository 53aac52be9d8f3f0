/** What is void, in MongoDB. */
@NullMarked
package dev.omnify.auth.revocation.mongo;

import org.jspecify.annotations.NullMarked;
