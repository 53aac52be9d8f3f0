/** What this service needs to know of an organization. */
@NullMarked
package dev.omnify.platform.organization;

import org.jspecify.annotations.NullMarked;
