/** What a data folder is started with, and how it moves. */
@NullMarked
package dev.omnify.local.database;

import org.jspecify.annotations.NullMarked;
