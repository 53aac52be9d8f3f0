/** Values that every service speaks: tenants, ids, pages, problems. Depends on the JDK and JSpecify only. */
@NullMarked
package dev.omnify.kit;

import org.jspecify.annotations.NullMarked;
