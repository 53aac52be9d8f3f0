/** The auth service. */
@NullMarked
package dev.omnify.auth;

import org.jspecify.annotations.NullMarked;
