package dev.omnify.auth.organization.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A version as an entity tag (RFC 9110, 8.8.3), and back. */
final class VersionTag {
    /** One of ours is a number in quotation marks; a weak one is none (RFC 9110, 13.1.1). */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"|[^\\s,\"]+");

    private VersionTag() {}

    static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The versions that {@code If-Match} asks for: any without it or for {@code *}, else those that it lists. */
    static LongPredicate versions(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return version -> true;
        }
        var listed = TAG.matcher(ifMatch)
                .results()
                .map(tag -> tag.group().replace("\"", ""))
                .collect(Collectors.toSet());
        return version -> listed.contains(Long.toString(version));
    }
}
