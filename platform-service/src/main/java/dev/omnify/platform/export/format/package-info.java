/** The files: columns, presets of other systems, telephone numbers, countries, quoting. */
@NullMarked
package dev.omnify.platform.export.format;

import org.jspecify.annotations.NullMarked;
