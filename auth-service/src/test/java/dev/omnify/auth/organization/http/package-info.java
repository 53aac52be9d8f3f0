/** Tests. */
@NullMarked
package dev.omnify.auth.organization.http;

import org.jspecify.annotations.NullMarked;
