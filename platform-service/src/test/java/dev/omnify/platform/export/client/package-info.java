/** Tests. */
@NullMarked
package dev.omnify.platform.export.client;

import org.jspecify.annotations.NullMarked;
