/** What a customer has agreed to, per purpose, and the rule by which statements from several sources meet. */
@NullMarked
package dev.omnify.platform.consent;

import org.jspecify.annotations.NullMarked;
