/** Finding customers by the beginnings of names and addresses, by tag, consent and source. */
@NullMarked
package dev.omnify.platform.customer.search;

import org.jspecify.annotations.NullMarked;
