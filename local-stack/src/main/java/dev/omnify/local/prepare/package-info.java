/** What is done once after a build: the services are put aside to run from there, and their AOT caches are made. */
@NullMarked
package dev.omnify.local.prepare;

import org.jspecify.annotations.NullMarked;
