/** People, organizations, sessions and the tokens that every other service believes. */
@NullMarked
package dev.omnify.auth;

import org.jspecify.annotations.NullMarked;
