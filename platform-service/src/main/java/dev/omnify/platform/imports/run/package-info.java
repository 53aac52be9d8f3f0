/** The job that reads a stored file and takes it in, with memory that does not grow with the file. */
@NullMarked
package dev.omnify.platform.imports.run;

import org.jspecify.annotations.NullMarked;
