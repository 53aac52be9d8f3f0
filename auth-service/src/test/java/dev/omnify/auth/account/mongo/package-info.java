/** That the accounts in MongoDB keep the registry's promises. */
@NullMarked
package dev.omnify.auth.account.mongo;

import org.jspecify.annotations.NullMarked;
