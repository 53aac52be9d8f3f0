/** Tests of the kit's http package against running servers. */
@NullMarked
package dev.omnify.kit.http;

import org.jspecify.annotations.NullMarked;
