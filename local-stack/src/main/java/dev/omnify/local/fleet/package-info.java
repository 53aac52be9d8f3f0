/** The seven services as child processes of one supervisor: started, watched, started again, stopped in order. */
@NullMarked
package dev.omnify.local.fleet;

import org.jspecify.annotations.NullMarked;
