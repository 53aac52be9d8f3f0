/** What is void, as auth-service answers when asked. */
@NullMarked
package dev.omnify.kit.revocation.client;

import org.jspecify.annotations.NullMarked;
