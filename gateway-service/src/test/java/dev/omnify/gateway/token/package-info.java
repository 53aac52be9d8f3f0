/** How long keys are believed. */
@NullMarked
package dev.omnify.gateway.token;

import org.jspecify.annotations.NullMarked;
