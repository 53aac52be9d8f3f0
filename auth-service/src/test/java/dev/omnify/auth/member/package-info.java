/** The tests of this feature. */
@NullMarked
package dev.omnify.auth.member;

import org.jspecify.annotations.NullMarked;
