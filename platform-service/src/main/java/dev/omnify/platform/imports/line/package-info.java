/** What a row of a file means when its layout is known: a line of an order, or facts about a customer. Pure. */
@NullMarked
package dev.omnify.platform.imports.line;

import org.jspecify.annotations.NullMarked;
