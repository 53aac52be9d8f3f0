/** Which currency is meant by a code, a sign or a name. Pure. */
@NullMarked
package dev.omnify.platform.imports.currency;

import org.jspecify.annotations.NullMarked;
