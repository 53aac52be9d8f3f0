/** Tests of saved views. */
@NullMarked
package dev.omnify.platform.view;

import org.jspecify.annotations.NullMarked;
