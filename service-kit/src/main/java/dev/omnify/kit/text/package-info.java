/** What text that people write may consist of. */
@NullMarked
package dev.omnify.kit.text;

import org.jspecify.annotations.NullMarked;
