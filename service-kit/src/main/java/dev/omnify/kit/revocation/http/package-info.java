/** Refuses void tokens wherever a token is verified. */
@NullMarked
package dev.omnify.kit.revocation.http;

import org.jspecify.annotations.NullMarked;
