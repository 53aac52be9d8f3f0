/** The test half of the kit: contract suites, fakes, a fixed clock, architecture rules. */
@NullMarked
package dev.omnify.kit.test;

import org.jspecify.annotations.NullMarked;
