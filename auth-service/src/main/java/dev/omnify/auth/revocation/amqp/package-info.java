/** What is void, told to every process. */
@NullMarked
package dev.omnify.auth.revocation.amqp;

import org.jspecify.annotations.NullMarked;
