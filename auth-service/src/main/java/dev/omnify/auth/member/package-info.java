/** Who belongs to an organization, and who may change that. */
@NullMarked
package dev.omnify.auth.member;

import org.jspecify.annotations.NullMarked;
