/** What people may write: names and addresses that look like what they are. */
@NullMarked
package dev.omnify.auth.text;

import org.jspecify.annotations.NullMarked;
