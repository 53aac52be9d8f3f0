/** Tests of what learns of void tokens. */
@NullMarked
package dev.omnify.kit.revocation;

import org.jspecify.annotations.NullMarked;
