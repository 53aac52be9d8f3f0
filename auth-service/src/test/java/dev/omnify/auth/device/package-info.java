/** Claims about devices. */
@NullMarked
package dev.omnify.auth.device;

import org.jspecify.annotations.NullMarked;
