/** Tests. */
@NullMarked
package dev.omnify.gateway.proxy;

import org.jspecify.annotations.NullMarked;
