/** How a service calls another one. */
@NullMarked
package dev.omnify.kit.client;

import org.jspecify.annotations.NullMarked;
