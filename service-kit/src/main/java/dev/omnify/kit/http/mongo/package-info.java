/** Where the answers to idempotent requests are kept. */
@NullMarked
package dev.omnify.kit.http.mongo;

import org.jspecify.annotations.NullMarked;
