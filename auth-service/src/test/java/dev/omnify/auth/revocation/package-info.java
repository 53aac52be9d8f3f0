/** Tests of voided tokens. */
@NullMarked
package dev.omnify.auth.revocation;

import org.jspecify.annotations.NullMarked;
