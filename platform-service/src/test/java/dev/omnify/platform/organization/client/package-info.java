/** How the settings of organizations are asked for, tested. */
@NullMarked
package dev.omnify.platform.organization.client;

import org.jspecify.annotations.NullMarked;
