/** The agent service. */
@NullMarked
package dev.omnify.agent;

import org.jspecify.annotations.NullMarked;
