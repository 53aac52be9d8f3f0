/** Lists as streams over HTTP. */
@NullMarked
package dev.omnify.eyes.report.lists.http;

import org.jspecify.annotations.NullMarked;
