/** An organization for tests. */
@NullMarked
package dev.omnify.platform.organization;

import org.jspecify.annotations.NullMarked;
