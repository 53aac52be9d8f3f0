/** Saved views: a filter of the customers under a name, for all of an organization. */
@NullMarked
package dev.omnify.platform.view;

import org.jspecify.annotations.NullMarked;
