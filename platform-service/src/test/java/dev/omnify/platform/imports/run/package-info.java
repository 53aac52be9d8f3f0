/** Tests of running imports. */
@NullMarked
package dev.omnify.platform.imports.run;

import org.jspecify.annotations.NullMarked;
