/** Passes requests on to the services and their answers back, without holding bodies in memory. */
@NullMarked
package dev.omnify.gateway.proxy;

import org.jspecify.annotations.NullMarked;
