/** The search for a program, with stand-ins that behave as the worst of the real ones. */
@NullMarked
package dev.omnify.local.mongod;

import org.jspecify.annotations.NullMarked;
