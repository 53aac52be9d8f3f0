/** Makes the OpenAPI documents say what the services really send and take, at build time. */
@NullMarked
package dev.omnify.kit.openapi;

import org.jspecify.annotations.NullMarked;
