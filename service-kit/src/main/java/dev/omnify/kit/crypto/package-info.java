/** Secrets and personal data at rest: sealed under keys of their tenant and their person, which a master key wraps. */
@NullMarked
package dev.omnify.kit.crypto;

import org.jspecify.annotations.NullMarked;
