/** Tests of the stored customer record. */
@NullMarked
package dev.omnify.platform.customer.mongo;

import org.jspecify.annotations.NullMarked;
