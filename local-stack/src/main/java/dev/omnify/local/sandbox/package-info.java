/** The vendor sandbox: a loopback server that speaks the vendors' own HTTP APIs over generated, coherent data. */
@NullMarked
package dev.omnify.local.sandbox;

import org.jspecify.annotations.NullMarked;
