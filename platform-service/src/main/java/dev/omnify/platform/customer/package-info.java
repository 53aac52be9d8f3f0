/** The unified customer record: one document per customer with all its orders, and the one way to bring records in. */
@NullMarked
package dev.omnify.platform.customer;

import org.jspecify.annotations.NullMarked;
