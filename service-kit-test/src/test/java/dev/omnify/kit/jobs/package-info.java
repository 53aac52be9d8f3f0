/** Tests of the kit's jobs against running servers. */
@NullMarked
package dev.omnify.kit.jobs;

import org.jspecify.annotations.NullMarked;
