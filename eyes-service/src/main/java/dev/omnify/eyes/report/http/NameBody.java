package dev.omnify.eyes.report.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A name given by people. */
@Schema(name = "SegmentRenaming")
record NameBody(
        @Schema(description = "1 to 60 characters; null takes the name away") @Nullable String renamed) {}
