/** Fetches the signing keys from auth-service. */
@NullMarked
package dev.omnify.gateway.token.client;

import org.jspecify.annotations.NullMarked;
