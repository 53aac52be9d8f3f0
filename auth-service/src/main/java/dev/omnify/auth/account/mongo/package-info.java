/** Accounts in MongoDB. */
@NullMarked
package dev.omnify.auth.account.mongo;

import org.jspecify.annotations.NullMarked;
