/** The order of the gateway's checks, and what every answer carries. */
@NullMarked
package dev.omnify.gateway.edge.http;

import org.jspecify.annotations.NullMarked;
