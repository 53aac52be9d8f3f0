/** Tests of the whole service. */
@NullMarked
package dev.omnify.platform;

import org.jspecify.annotations.NullMarked;
