/** Which passwords are accepted, and how they are kept: Argon2id in PHC strings. */
@NullMarked
package dev.omnify.auth.password;

import org.jspecify.annotations.NullMarked;
