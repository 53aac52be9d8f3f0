/** Tests. */
@NullMarked
package dev.omnify.platform.export.http;

import org.jspecify.annotations.NullMarked;
