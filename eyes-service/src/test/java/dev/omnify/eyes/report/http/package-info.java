/** Tests. */
@NullMarked
package dev.omnify.eyes.report.http;

import org.jspecify.annotations.NullMarked;
