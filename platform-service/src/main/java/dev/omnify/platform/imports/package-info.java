/**
 * Files of orders or customers that people upload: looked at, stored, read by a job, taken into the customer record.
 */
@NullMarked
package dev.omnify.platform.imports;

import org.jspecify.annotations.NullMarked;
