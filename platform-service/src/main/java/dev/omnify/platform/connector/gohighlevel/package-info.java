/**
 * GoHighLevel (HighLevel): contacts, opportunities, orders and refunds of one location, by a private integration token.
 */
@NullMarked
package dev.omnify.platform.connector.gohighlevel;

import org.jspecify.annotations.NullMarked;
