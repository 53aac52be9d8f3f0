package dev.omnify.platform.imports.format;

import java.util.Optional;

/**
 * Tells from what stands around a number whether it is negative. A dash is a minus before the number and directly
 * behind it, and punctuation behind a blank or inside a unit such as {@code US-$}. Parentheses make negative what they
 * enclose, so not where they hold nothing but a unit.
 */
final class NumberSign {
    /** Hyphens, dashes and minus signs, narrow and wide ones. */
    private static final String DASHES = "-‐‑‒–—−﹣－";

    private NumberSign() {}

    /** Whether the number is negative; empty when its parentheses are not closed, or not opened. */
    static Optional<Boolean> negative(String before, String after) {
        int opened = open(before);
        int closed = closing(after);
        boolean wrong = opened != closed || opened < 0 || opened > 1;
        return wrong ? Optional.empty() : Optional.of(opened == 1 || leads(before) || trails(after));
    }

    /** What follows a number, without a decimal sign and the one or two dashes behind it that stand for no cents. */
    static String withoutNoCents(String after, char decimal) {
        if (after.length() < 2 || after.charAt(0) != decimal || !isDash(after.charAt(1))) {
            return after;
        }
        return after.substring(after.length() > 2 && isDash(after.charAt(2)) ? 3 : 2);
    }

    private static boolean leads(String before) {
        for (int i = 0; i < before.length(); i++) {
            if (isDash(before.charAt(i)) && !partsUnit(before, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean trails(String after) {
        for (int i = 0; i < after.length(); i++) {
            boolean apart = i > 0 && isBlank(after.charAt(i - 1));
            if (isDash(after.charAt(i)) && !apart && !partsUnit(after, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the dash is the one of {@code US-$}. */
    private static boolean partsUnit(String text, int at) {
        return at > 0 && at + 1 < text.length() && isUnit(text.charAt(at - 1)) && isUnit(text.charAt(at + 1));
    }

    /** How many parentheses are left open by a text; below 0 when one is closed that was not opened. */
    private static int open(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return open;
    }

    /** How many parentheses a text closes that were opened before it; below 0 when it leaves one open itself. */
    private static int closing(String text) {
        int open = 0;
        int closed = 0;
        for (int i = 0; i < text.length(); i++) {
            open += text.charAt(i) == '(' ? 1 : 0;
            if (text.charAt(i) == ')') {
                closed += open == 0 ? 1 : 0;
                open -= open == 0 ? 0 : 1;
            }
        }
        return open > 0 ? -1 : closed;
    }

    private static boolean isDash(char character) {
        return DASHES.indexOf(character) >= 0;
    }

    private static boolean isBlank(char character) {
        return character <= ' ' || Character.isSpaceChar(character);
    }

    private static boolean isUnit(char character) {
        return Character.isLetter(character) || Character.getType(character) == Character.CURRENCY_SYMBOL;
    }
}
