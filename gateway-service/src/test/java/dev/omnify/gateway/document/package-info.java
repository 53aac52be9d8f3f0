/** One document out of many. */
@NullMarked
package dev.omnify.gateway.document;

import org.jspecify.annotations.NullMarked;
