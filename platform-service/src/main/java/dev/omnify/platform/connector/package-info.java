/** What a vendor's connector offers: checking credentials and reading records, whatever the vendor. */
@NullMarked
package dev.omnify.platform.connector;

import org.jspecify.annotations.NullMarked;
