/** Whether the OpenAPI document tells the truth. */
@NullMarked
package dev.omnify.kit.openapi;

import org.jspecify.annotations.NullMarked;
