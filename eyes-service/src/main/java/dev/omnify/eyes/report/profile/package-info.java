/** What is known of one customer, and why nothing is when nothing is. */
@NullMarked
package dev.omnify.eyes.report.profile;

import org.jspecify.annotations.NullMarked;
