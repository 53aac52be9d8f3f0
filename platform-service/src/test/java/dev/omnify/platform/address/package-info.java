@NullMarked
package dev.omnify.platform.address;

import org.jspecify.annotations.NullMarked;
