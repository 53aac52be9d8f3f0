@NullMarked
package dev.omnify.eyes.report.map;

import org.jspecify.annotations.NullMarked;
