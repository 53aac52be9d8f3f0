/** Tests of the overview over HTTP. */
@NullMarked
package dev.omnify.platform.overview.http;

import org.jspecify.annotations.NullMarked;
