/** Lists that another service makes: who is in them and what it found out about each. */
@NullMarked
package dev.omnify.platform.export.member;

import org.jspecify.annotations.NullMarked;
