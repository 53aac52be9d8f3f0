/** One OpenAPI document for the whole platform. */
@NullMarked
package dev.omnify.gateway.document;

import org.jspecify.annotations.NullMarked;
