/** The activity stream over HTTP. */
@NullMarked
package dev.omnify.platform.activity.http;

import org.jspecify.annotations.NullMarked;
