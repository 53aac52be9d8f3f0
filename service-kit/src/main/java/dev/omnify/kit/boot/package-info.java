/** What every service has from its first second: a clock, ids, log keys, a last route. */
@NullMarked
package dev.omnify.kit.boot;

import org.jspecify.annotations.NullMarked;
