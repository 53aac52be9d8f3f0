/** The one way to a tenant's documents. */
@NullMarked
package dev.omnify.kit.mongo;

import org.jspecify.annotations.NullMarked;
