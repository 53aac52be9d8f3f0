/** Tests. */
@NullMarked
package dev.omnify.platform.view.http;

import org.jspecify.annotations.NullMarked;
