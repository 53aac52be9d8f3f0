package dev.omnify.platform.imports.table;

/** Signs that nobody sees and that make two equal texts differ: no-break and other spaces, marks of direction. */
public final class Invisible {
    private static final char LAST_ASCII = 0x7F;
    private static final char NON_JOINER = 0x200C;
    private static final char JOINER = 0x200D;

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

    /**
     * A text that people are shown, without signs that nobody sees, but with those between two letters or emoji that
     * make one of them or part them: Persian and Indian words and emoji of several are others without.
     */
    public static String removedButJoiners(String text) {
        if (!any(text)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean joins = (sign == NON_JOINER || sign == JOINER) && joined(shown, text, i + 1);
            if (joins || sign >= ' ' && !hidden(sign)) {
                shown.append(sign);
            }
        }
        return trimmed(shown.toString());
    }

    private static boolean joined(StringBuilder before, String text, int next) {
        return !before.isEmpty()
                && next < text.length()
                && isJoinable(Character.codePointBefore(before, before.length()))
                && isJoinable(text.codePointAt(next));
    }

    /** Letters, the marks on them, emoji, and their colours of skin. */
    private static boolean isJoinable(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL -> true;
            default -> Character.isLetter(sign) && Character.UnicodeScript.of(sign) != Character.UnicodeScript.LATIN;
        };
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
