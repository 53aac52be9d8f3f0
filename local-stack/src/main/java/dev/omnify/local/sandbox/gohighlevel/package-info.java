/** GoHighLevel's API as its OpenAPI description and observed answers have it, over generated locations. */
@NullMarked
package dev.omnify.local.sandbox.gohighlevel;

import org.jspecify.annotations.NullMarked;
