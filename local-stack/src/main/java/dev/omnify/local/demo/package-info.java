/** The main journey, gone through by a program against a running gateway and shown as tables. */
@NullMarked
package dev.omnify.local.demo;

import org.jspecify.annotations.NullMarked;
