/** Live updates: what the services publish, handed to each organization's listeners. */
@NullMarked
package dev.omnify.gateway.live;

import org.jspecify.annotations.NullMarked;
