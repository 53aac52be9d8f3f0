package dev.omnify.kit.text;

/** Which characters text must not have, and which of them it needs. */
public final class Signs {
    private static final int FIRST_EMBEDDING = 0x202A;
    private static final int LAST_OVERRIDE = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;
    private static final int HANGUL_CHOSEONG_FILLER = 0x115F;
    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int SOFT_HYPHEN = 0x00AD;
    private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180E;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int WORD_JOINER = 0x2060;
    private static final int INVISIBLE_PLUS = 0x2064;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    private Signs() {}

    /** Controls, line breaks, halves of pairs, and what turns the direction of text. */
    public static boolean breaksALine(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default ->
                sign >= FIRST_EMBEDDING && sign <= LAST_OVERRIDE || sign >= FIRST_ISOLATE && sign <= LAST_ISOLATE;
        };
    }

    /** Those, and all that takes no place on paper, or is nothing but place. */
    public static boolean cannotBeSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT, Character.SPACE_SEPARATOR, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> breaksALine(sign) || isFiller(sign);
        };
    }

    /**
     * Whether there is nothing to see in a text: it is empty, or all its characters are blanks, without width, or marks
     * that need a letter to stand on.
     */
    public static boolean showNothing(String text) {
        return text.codePoints().allMatch(sign -> cannotBeSeen(sign) || isMark(sign));
    }

    /**
     * Whether a text is fit to be somebody's or something's name: one line, with something to see in it, and nothing
     * hidden. Joiners and direction marks, which some scripts need, are no fault.
     */
    public static boolean makeAName(String text) {
        return text.codePoints().noneMatch(sign -> breaksALine(sign) || isHidden(sign)) && !showNothing(text);
    }

    private static boolean isHidden(int sign) {
        return sign == SOFT_HYPHEN
                || sign == MONGOLIAN_VOWEL_SEPARATOR
                || sign == ZERO_WIDTH_SPACE
                || sign == BYTE_ORDER_MARK
                || sign >= WORD_JOINER && sign <= INVISIBLE_PLUS;
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isFiller(int sign) {
        return sign == HANGUL_CHOSEONG_FILLER
                || sign == HANGUL_JUNGSEONG_FILLER
                || sign == HANGUL_FILLER
                || sign == HALFWIDTH_HANGUL_FILLER
                || sign == BRAILLE_BLANK
                || sign == COMBINING_GRAPHEME_JOINER
                || sign >= FIRST_VARIATION && sign <= LAST_VARIATION;
    }
}
