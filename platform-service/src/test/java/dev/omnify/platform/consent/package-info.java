/** Tests of consent. */
@NullMarked
package dev.omnify.platform.consent;

import org.jspecify.annotations.NullMarked;
