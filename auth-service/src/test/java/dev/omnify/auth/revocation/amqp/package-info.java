/** Tests of how voided tokens are told. */
@NullMarked
package dev.omnify.auth.revocation.amqp;

import org.jspecify.annotations.NullMarked;
