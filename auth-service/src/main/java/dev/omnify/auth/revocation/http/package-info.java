/** What is void, for processes that ask. */
@NullMarked
package dev.omnify.auth.revocation.http;

import org.jspecify.annotations.NullMarked;
