/** The workflow service as its callers see it. */
@NullMarked
package dev.omnify.workflow;

import org.jspecify.annotations.NullMarked;
