package dev.omnify.platform.imports.format;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a file writes its numbers. */
public enum NumberStyle {
    /** {@code 1,234.56} */
    POINT('.', ','),
    /** {@code 1.234,56} */
    COMMA(',', '.');

    private static final int MAX_LENGTH = 40;
    private static final int MAX_DECORATION = 6;
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE][+-]?\\d{1,2}");
    private static final String SPACING = " \u00A0\u202F\u2009'’";

    private final char decimal;
    private final char thousands;

    NumberStyle(char decimal, char thousands) {
        this.decimal = decimal;
        this.thousands = thousands;
    }

    /** How it is named to people. */
    public String text() {
        return this == POINT ? "1,234.56" : "1.234,56";
    }

    /**
     * The number in a cell. Currency signs and codes, blanks and thousands separators are passed over; parentheses
     * around it and a minus on either side make it negative, and a dash behind the decimal sign stands for no cents
     * ({@code 49,-}). Empty when it is no number in this style: a separator that does not part thousands is not guessed
     * away.
     */
    public Optional<BigDecimal> parse(String text) {
        String cell = text.strip();
        if (cell.isEmpty() || cell.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (isPower(cell)) {
            return Optional.of(new BigDecimal(cell.replace(',', '.')));
        }
        int first = firstDigit(cell);
        int last = lastDigit(cell);
        if (first < 0) {
            return Optional.empty();
        }
        if (first > 0 && cell.charAt(first - 1) == decimal) {
            first--;
        }
        String before = cell.substring(0, first);
        String rest = cell.substring(last + 1);
        String after = NumberSign.withoutNoCents(rest, decimal);
        String core = cell.substring(first, last + 1);
        if (!isDecoration(before) || !isDecoration(after) || !centsFit(core, rest)) {
            return Optional.empty();
        }
        return NumberSign.negative(before, after)
                .flatMap(negative -> plain(core).map(value -> negative ? value.negate() : value));
    }

    private static boolean isPower(String cell) {
        boolean marked = cell.indexOf('e') > 0 || cell.indexOf('E') > 0;
        return marked && SCIENTIFIC.matcher(cell).matches();
    }

    private Optional<BigDecimal> plain(String core) {
        int point = core.indexOf(decimal);
        String whole = point < 0 ? core : core.substring(0, point);
        String fraction = point < 0 ? "" : core.substring(point + 1);
        var digits = whole(whole);
        if (digits.isEmpty() || !allDigits(fraction)) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(digits.get() + (fraction.isEmpty() ? "" : "." + fraction)));
    }

    private static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The digits before the decimal sign, without what parts the thousands; empty when they are not parted so. */
    private Optional<String> whole(String text) {
        var digits = new StringBuilder(text.length());
        int group = -1;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (isDigit(here)) {
                digits.append(here);
                group = group < 0 ? group : group + 1;
            } else if (isSeparator(here) && groupMayEnd(group, i)) {
                group = 0;
            } else {
                return Optional.empty();
            }
        }
        boolean parted = group < 0 || group == 3;
        return parted ? Optional.of(digits.isEmpty() ? "0" : digits.toString()) : Optional.empty();
    }

    private boolean isSeparator(char character) {
        return character == thousands || SPACING.indexOf(character) >= 0;
    }

    /** Groups are of three digits, in Indian style of two but for the last; the first has one to three. */
    private static boolean groupMayEnd(int group, int at) {
        return group < 0 ? at >= 1 && at <= 3 : group == 2 || group == 3;
    }

    /** Whether a dash for no cents, if there is one, stands behind this style's decimal sign and the only one. */
    private boolean centsFit(String core, String after) {
        boolean none = NumberSign.withoutNoCents(after, decimal).length() < after.length();
        return none
                ? core.indexOf(decimal) < 0
                : NumberSign.withoutNoCents(after, thousands).equals(after);
    }

    private static boolean isDecoration(String text) {
        if (text.strip().length() > MAX_DECORATION) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("%:/@".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int firstDigit(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (isDigit(cell.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int lastDigit(String cell) {
        for (int i = cell.length() - 1; i >= 0; i--) {
            if (isDigit(cell.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
