/** The keys that sign access tokens: made, sealed, changed in turns, published. */
@NullMarked
package dev.omnify.auth.signing;

import org.jspecify.annotations.NullMarked;
