/** Platform-service's activity stream and auth-service's organization settings, over REST. */
@NullMarked
package dev.omnify.eyes.activity.client;

import org.jspecify.annotations.NullMarked;
