/** Saved views over HTTP. */
@NullMarked
package dev.omnify.platform.view.http;

import org.jspecify.annotations.NullMarked;
