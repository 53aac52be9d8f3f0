/** Events between services: an outbox in every document, a relay, idempotent consumers with retry, live updates. */
@NullMarked
package dev.omnify.kit.events;

import org.jspecify.annotations.NullMarked;
