/** What is prepared after a build. */
@NullMarked
package dev.omnify.local.prepare;

import org.jspecify.annotations.NullMarked;
