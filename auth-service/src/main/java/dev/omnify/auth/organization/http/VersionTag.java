package dev.omnify.auth.organization.http;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** A version as an entity tag (RFC 9110, 8.8.3), and back. */
final class VersionTag {
    private static final long NONE = -1;

    private VersionTag() {}

    static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version that {@code If-Match} asks for; null for any; one that never is, for a tag that is none of ours. */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.strip().replaceAll("^\"|\"$", ""));
        } catch (NumberFormatException e) {
            return NONE;
        }
    }
}
