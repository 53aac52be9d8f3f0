/** Proof of the connections' API, against a vendor that misbehaves when told to. */
@NullMarked
package dev.omnify.platform.connection.http;

import org.jspecify.annotations.NullMarked;
