package dev.omnify.gateway.routing;

/**
 * Tells paths that can only be read in one way from those that a service might read otherwise than the gateway: with
 * empty or dot segments, encoded slashes or letters, backslashes, path parameters, control characters. What is not
 * clean is found nowhere, so that no trick reaches a path that is not routed.
 */
public final class CleanPath {
    private static final int ESCAPE_LENGTH = 3;
    private static final int HEX = 16;
    /** Path parameters, backslashes, and what must be escaped in a path (RFC 3986). */
    private static final String UNCLEAN = ";\\\"<>[]^`{|}";

    private CleanPath() {}

    /** Whether the path, as sent and without its query, is clean. */
    public static boolean isClean(String path) {
        if (path.isEmpty() || path.charAt(0) != '/' || path.contains("//")) {
            return false;
        }
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..") || !isCleanSegment(segment)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCleanSegment(String segment) {
        int at = 0;
        while (at < segment.length()) {
            char c = segment.charAt(at);
            if (c == '%') {
                if (!isNeededEscape(segment, at)) {
                    return false;
                }
                at += ESCAPE_LENGTH;
            } else if (c <= ' ' || c >= 0x7f || UNCLEAN.indexOf(c) >= 0) {
                return false;
            } else {
                at++;
            }
        }
        return true;
    }

    /** An escape of something that cannot stand as it is; one of a letter, digit, dot or slash only hides it. */
    private static boolean isNeededEscape(String segment, int at) {
        if (at + ESCAPE_LENGTH > segment.length()) {
            return false;
        }
        int high = Character.digit(segment.charAt(at + 1), HEX);
        int low = Character.digit(segment.charAt(at + 2), HEX);
        if (high < 0 || low < 0) {
            return false;
        }
        int value = high * HEX + low;
        boolean unreserved = value < 0x80 && (Character.isLetterOrDigit(value) || "-._~".indexOf(value) >= 0);
        boolean tricky = value < ' ' || value == 0x7f || "/\\;%".indexOf(value) >= 0;
        return !unreserved && !tricky;
    }
}
