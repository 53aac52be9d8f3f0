/** Tells of organizations by the live exchange. */
@NullMarked
package dev.omnify.auth.organization.watch.amqp;

import org.jspecify.annotations.NullMarked;
