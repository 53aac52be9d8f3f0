/** Where wrapped keys and salts are kept. */
@NullMarked
package dev.omnify.kit.crypto.mongo;

import org.jspecify.annotations.NullMarked;
