/** Tests of the kit's crypto package against running servers. */
@NullMarked
package dev.omnify.kit.crypto;

import org.jspecify.annotations.NullMarked;
