/** Which MongoDB keeps the data of a fleet, the record of it in the data folder, and the move to another one. */
@NullMarked
package dev.omnify.local.database;

import org.jspecify.annotations.NullMarked;
