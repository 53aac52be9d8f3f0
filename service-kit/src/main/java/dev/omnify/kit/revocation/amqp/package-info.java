/** What is void, as auth-service broadcasts it. */
@NullMarked
package dev.omnify.kit.revocation.amqp;

import org.jspecify.annotations.NullMarked;
