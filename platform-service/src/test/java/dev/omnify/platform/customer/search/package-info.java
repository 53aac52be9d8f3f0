/** Tests. */
@NullMarked
package dev.omnify.platform.customer.search;

import org.jspecify.annotations.NullMarked;
