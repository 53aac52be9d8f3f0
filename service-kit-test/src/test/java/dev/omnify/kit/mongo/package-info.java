/** Tests of the kit's mongo package against running servers. */
@NullMarked
package dev.omnify.kit.mongo;

import org.jspecify.annotations.NullMarked;
