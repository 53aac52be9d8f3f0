package dev.omnify.kit.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

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
    private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180E;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int ARABIC_LETTER_MARK = 0x061C;
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;
    private static final int WORD_JOINER = 0x2060;
    private static final int LAST_OLD_FORMAT = 0x206F;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;
    private static final int FIRST_KHMER_INHERENT_VOWEL = 0x17B4;
    private static final int LAST_KHMER_INHERENT_VOWEL = 0x17B5;
    private static final int FIRST_IDEOGRAPHIC_VARIATION = 0xE0100;
    private static final int LAST_IDEOGRAPHIC_VARIATION = 0xE01EF;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    /** Signs of the type {@code FORMAT} that enclose or precede numbers, and belong to no script alone. */
    private static final Set<Integer> SEEN_FORMATS = Set.of(0x0605, 0x06DD, 0x08E2);

    private static final Set<UnicodeScript> PARTED_WITHOUT_WIDTH =
            Set.of(UnicodeScript.KHMER, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.MYANMAR);
    private static final Set<UnicodeScript> WITHOUT_VARIATIONS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

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

    /** Equal for texts that look alike: NFKC, and letters in either case (Weiß, WEISS). */
    public static String comparable(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    /**
     * Whether a text is fit to be somebody's or something's name: one line, with something to see in it, and nothing
     * hidden. Joiners and direction marks are no fault, nor is a sign without width where a script or an emoji needs
     * it: the space that parts words in Khmer, Thai, Lao and Burmese, the Mongolian vowel separator, the tags of a
     * flag, the variation of a sign that has variations.
     */
    public static boolean makeAName(String text) {
        int before = 0;
        for (int sign : text.codePoints().toArray()) {
            if (breaksALine(sign) || isHidden(sign, before)) {
                return false;
            }
            before = sign;
        }
        return !showNothing(text);
    }

    private static boolean isHidden(int sign, int before) {
        return takesNoPlace(sign) && !isNeeded(sign, before);
    }

    private static boolean takesNoPlace(int sign) {
        return isFormat(sign)
                || isFiller(sign)
                || sign == MONGOLIAN_VOWEL_SEPARATOR
                || sign >= WORD_JOINER && sign <= LAST_OLD_FORMAT
                || sign >= FIRST_KHMER_INHERENT_VOWEL && sign <= LAST_KHMER_INHERENT_VOWEL
                || isIdeographicVariation(sign);
    }

    /** What Arabic and its kin put before numbers is of the same type, and can be seen. */
    private static boolean isFormat(int sign) {
        return Character.getType(sign) == Character.FORMAT
                && UnicodeScript.of(sign) == UnicodeScript.COMMON
                && !SEEN_FORMATS.contains(sign);
    }

    /** Whether a sign without width has its place after another one. */
    private static boolean isNeeded(int sign, int before) {
        if (isTag(sign)) {
            return before == BLACK_FLAG || isTag(before);
        }
        if (isIdeographicVariation(sign)) {
            return Character.isIdeographic(before);
        }
        UnicodeScript script = UnicodeScript.of(before);
        return switch (sign) {
            case ZERO_WIDTH_SPACE -> PARTED_WITHOUT_WIDTH.contains(script);
            case MONGOLIAN_VOWEL_SEPARATOR -> script == UnicodeScript.MONGOLIAN;
            case ARABIC_LETTER_MARK, LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK -> true;
            default -> isVariation(sign) && !isVariation(before) && !WITHOUT_VARIATIONS.contains(script);
        };
    }

    private static boolean isTag(int sign) {
        return sign >= FIRST_TAG && sign <= LAST_TAG;
    }

    private static boolean isIdeographicVariation(int sign) {
        return sign >= FIRST_IDEOGRAPHIC_VARIATION && sign <= LAST_IDEOGRAPHIC_VARIATION;
    }

    private static boolean isVariation(int sign) {
        return sign >= FIRST_VARIATION && sign <= LAST_VARIATION;
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
                || isVariation(sign);
    }
}
