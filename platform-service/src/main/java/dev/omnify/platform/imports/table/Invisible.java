package dev.omnify.platform.imports.table;

/** Signs that nobody sees and that make two equal texts differ: no-break and other spaces, marks of direction. */
public final class Invisible {
    private static final char LAST_ASCII = 0x7F;

    private Invisible() {}

    /** A text without blanks and invisible signs at its ends, each other space being a plain one. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) > LAST_ASCII && space(text.charAt(i))) {
                return spaced(text, start, end);
            }
        }
        return start == 0 && end == text.length() ? text : text.substring(start, end);
    }

    /** A text that names somebody or something, without any sign that nobody sees. */
    public static String removed(String text) {
        if (!any(text)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        text.chars().filter(sign -> sign >= ' ' && !hidden((char) sign)).forEach(sign -> plain.append((char) sign));
        return trimmed(plain.toString());
    }

    private static boolean any(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign >= LAST_ASCII && hidden(sign)) {
                return true;
            }
        }
        return false;
    }

    private static String spaced(String text, int start, int end) {
        var plain = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            plain.append(space(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return plain.toString();
    }

    private static boolean blank(char sign) {
        return sign <= ' ' || sign >= LAST_ASCII && (space(sign) || hidden(sign));
    }

    private static boolean space(char sign) {
        return sign > LAST_ASCII && Character.getType(sign) == Character.SPACE_SEPARATOR;
    }

    private static boolean hidden(char sign) {
        return sign >= LAST_ASCII
                && (Character.getType(sign) == Character.FORMAT || Character.getType(sign) == Character.CONTROL);
    }
}
