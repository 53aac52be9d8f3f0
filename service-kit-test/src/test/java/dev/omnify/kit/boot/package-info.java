/** Tests of what a service does first. */
@NullMarked
package dev.omnify.kit.boot;

import org.jspecify.annotations.NullMarked;
