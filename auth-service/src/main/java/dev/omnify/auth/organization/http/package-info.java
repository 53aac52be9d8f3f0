/** The organization's settings over HTTP. */
@NullMarked
package dev.omnify.auth.organization.http;

import org.jspecify.annotations.NullMarked;
