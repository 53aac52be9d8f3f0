/** Tests of the customer record. */
@NullMarked
package dev.omnify.platform.customer;

import org.jspecify.annotations.NullMarked;
