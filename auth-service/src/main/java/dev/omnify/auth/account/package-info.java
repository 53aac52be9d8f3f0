/** People: who they are and how they prove it, whatever organizations they belong to. */
@NullMarked
package dev.omnify.auth.account;

import org.jspecify.annotations.NullMarked;
