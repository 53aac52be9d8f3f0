/** Who looks at an organization at this moment, to be told of its changes. */
@NullMarked
package dev.omnify.auth.organization.watch;

import org.jspecify.annotations.NullMarked;
