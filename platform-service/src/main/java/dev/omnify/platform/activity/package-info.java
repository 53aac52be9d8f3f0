/** What customers did, streamed to the services that keep a picture of their own. */
@NullMarked
package dev.omnify.platform.activity;

import org.jspecify.annotations.NullMarked;
