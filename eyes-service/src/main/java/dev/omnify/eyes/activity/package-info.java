/** The service's own projection of what customers ordered, rebuilt from platform-service's stream at any time. */
@NullMarked
package dev.omnify.eyes.activity;

import org.jspecify.annotations.NullMarked;
