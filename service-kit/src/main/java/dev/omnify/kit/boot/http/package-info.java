/** Whether the service is ready, for whoever routes to it. */
@NullMarked
package dev.omnify.kit.boot.http;

import org.jspecify.annotations.NullMarked;
