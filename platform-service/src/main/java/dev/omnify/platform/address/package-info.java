/** Addresses of people as sources write them, and the form in which two of them are compared. */
@NullMarked
package dev.omnify.platform.address;

import org.jspecify.annotations.NullMarked;
