/** What every registry of accounts promises, and a fake that keeps it. */
@NullMarked
package dev.omnify.auth.account;

import org.jspecify.annotations.NullMarked;
