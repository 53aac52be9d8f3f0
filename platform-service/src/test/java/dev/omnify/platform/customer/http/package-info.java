/** Tests of customers over HTTP. */
@NullMarked
package dev.omnify.platform.customer.http;

import org.jspecify.annotations.NullMarked;
