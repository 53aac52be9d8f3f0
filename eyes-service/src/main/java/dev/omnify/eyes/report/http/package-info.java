/** Starting analyses and reading segments, churn and customers over HTTP. */
@NullMarked
package dev.omnify.eyes.report.http;

import org.jspecify.annotations.NullMarked;
