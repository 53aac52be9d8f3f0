/** The workflow service. */
@NullMarked
package dev.omnify.workflow;

import org.jspecify.annotations.NullMarked;
