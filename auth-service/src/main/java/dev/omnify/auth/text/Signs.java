package dev.omnify.auth.text;

/** Which characters text must not have. */
final class Signs {
    private static final int FIRST_EMBEDDING = 0x202A;
    private static final int LAST_OVERRIDE = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;
    private static final int HANGUL_CHOSEONG_FILLER = 0x115F;
    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    private Signs() {}

    /** Controls, line breaks, halves of pairs, and what turns the direction of text. */
    static boolean breaksALine(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default ->
                sign >= FIRST_EMBEDDING && sign <= LAST_OVERRIDE || sign >= FIRST_ISOLATE && sign <= LAST_ISOLATE;
        };
    }

    /** Those, and all that takes no place on paper, or is nothing but place. */
    static boolean cannotBeSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT, Character.SPACE_SEPARATOR, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> breaksALine(sign) || isFiller(sign);
        };
    }

    private static boolean isFiller(int sign) {
        return sign == HANGUL_CHOSEONG_FILLER
                || sign == HANGUL_JUNGSEONG_FILLER
                || sign == HANGUL_FILLER
                || sign == COMBINING_GRAPHEME_JOINER
                || sign >= FIRST_VARIATION && sign <= LAST_VARIATION;
    }
}
