/** Tests of what needs no server. */
@NullMarked
package dev.omnify.gateway.edge.http;

import org.jspecify.annotations.NullMarked;
