/** What is remembered of the devices that people sign in on. */
@NullMarked
package dev.omnify.auth.device;

import org.jspecify.annotations.NullMarked;
