/** Members over HTTP. */
@NullMarked
package dev.omnify.auth.member.http;

import org.jspecify.annotations.NullMarked;
