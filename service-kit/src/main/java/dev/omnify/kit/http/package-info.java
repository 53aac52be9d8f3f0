/** How a service is spoken to: who calls, problems, paging, idempotency. */
@NullMarked
package dev.omnify.kit.http;

import org.jspecify.annotations.NullMarked;
