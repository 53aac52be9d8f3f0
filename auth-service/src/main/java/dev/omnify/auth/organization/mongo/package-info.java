/** Organizations and memberships in MongoDB. */
@NullMarked
package dev.omnify.auth.organization.mongo;

import org.jspecify.annotations.NullMarked;
