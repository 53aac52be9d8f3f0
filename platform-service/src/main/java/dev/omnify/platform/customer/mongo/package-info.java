/** Customers and batches as MongoDB documents. */
@NullMarked
package dev.omnify.platform.customer.mongo;

import org.jspecify.annotations.NullMarked;
