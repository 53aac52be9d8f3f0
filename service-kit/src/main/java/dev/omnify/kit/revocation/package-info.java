/** Access tokens that are void before they expire: sessions that ended, memberships that changed. */
@NullMarked
package dev.omnify.kit.revocation;

import org.jspecify.annotations.NullMarked;
