/** Tests of imports over HTTP. */
@NullMarked
package dev.omnify.platform.imports.http;

import org.jspecify.annotations.NullMarked;
