/** The agent service as its callers see it. */
@NullMarked
package dev.omnify.agent;

import org.jspecify.annotations.NullMarked;
