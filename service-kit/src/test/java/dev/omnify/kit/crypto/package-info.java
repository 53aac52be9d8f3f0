/** Tests of sealing of secrets and personal data. */
@NullMarked
package dev.omnify.kit.crypto;

import org.jspecify.annotations.NullMarked;
