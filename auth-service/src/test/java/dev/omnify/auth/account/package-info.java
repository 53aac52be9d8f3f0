/** Fakes of accounts for the tests of others. */
@NullMarked
package dev.omnify.auth.account;

import org.jspecify.annotations.NullMarked;
