/** Tests of calling other services. */
@NullMarked
package dev.omnify.kit.client;

import org.jspecify.annotations.NullMarked;
