@NullMarked
package dev.omnify.eyes.report.profile;

import org.jspecify.annotations.NullMarked;
