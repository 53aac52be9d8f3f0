/** A tenant's customers and orders in figures: by day, and for fixed periods beside the ones before them. */
@NullMarked
package dev.omnify.platform.overview;

import org.jspecify.annotations.NullMarked;
