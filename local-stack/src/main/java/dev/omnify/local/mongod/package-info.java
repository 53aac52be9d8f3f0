/** Finds a MongoDB server program for this machine, and fetches one when there is none. */
@NullMarked
package dev.omnify.local.mongod;

import org.jspecify.annotations.NullMarked;
