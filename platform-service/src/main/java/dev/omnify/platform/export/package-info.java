/**
 * Lists of customers as files: whom a list holds, who of them agreed to be contacted, and the files that other systems
 * take.
 */
@NullMarked
package dev.omnify.platform.export;

import org.jspecify.annotations.NullMarked;
