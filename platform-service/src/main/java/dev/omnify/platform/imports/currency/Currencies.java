package dev.omnify.platform.imports.currency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Currencies by code, sign and name (ISO 4217), and amounts in their minor units. */
public final class Currencies {
    /** Decimals that an amount is kept with until its order is complete. */
    public static final int SCALE = 6;

    private static final Pattern UNIT = Pattern.compile("[(\\[]\\s*([^)\\]]{1,12}?)\\s*[)\\]]\\s*$");
    /** With the letters before it. */
    private static final Pattern SIGN = Pattern.compile("\\p{L}*(\\p{Sc})|(?<!\\p{L})(?:zł|Kč)(?!\\p{L})");
    /** Codes that stand at the end of a name without parentheses and are no words. */
    private static final Set<String> USUAL = Set.of(
            "USD", "EUR", "GBP", "CHF", "JPY", "AUD", "CAD", "SEK", "NOK", "DKK", "PLN", "CZK", "INR", "CNY", "BRL");
    /** In a name of a column it is the country or the language. */
    private static final String FRANCE = "FR";

    private Currencies() {}

    /** The ISO code that a text names by code, sign or name, where one currency is the likeliest. */
    public static Optional<String> code(String text, String likely) {
        return named(text).among(List.of(likely));
    }

    /** What a cell names that has a currency in it and no number. */
    public static CurrencyUnit named(String text) {
        return CurrencyUnits.of(text);
    }

    /**
     * What stands in an amount before the number or behind it; empty when there are no letters and no sign of a
     * currency. What is no currency is not known as one.
     */
    public static Optional<CurrencyUnit> inAmount(String amount) {
        int first = 0;
        while (first < amount.length() && !isDigit(amount.charAt(first))) {
            first++;
        }
        int last = amount.length() - 1;
        while (last > first && !isDigit(amount.charAt(last))) {
            last--;
        }
        if (first >= amount.length()) {
            return Optional.empty();
        }
        var before = unit(amount.substring(0, first));
        var after = unit(amount.substring(last + 1));
        return before.isPresent() && after.isPresent()
                ? Optional.of(before.get().and(after.get()))
                : before.or(() -> after);
    }

    private static Optional<CurrencyUnit> unit(String text) {
        boolean any = !text.isEmpty() && text.codePoints().anyMatch(Currencies::isOfUnit);
        return any ? Optional.of(CurrencyUnits.of(text)) : Optional.empty();
    }

    private static boolean isOfUnit(int sign) {
        return Character.isLetter(sign) || Character.getType(sign) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** What a column's name tells of its amounts: {@code Betrag (€)}, {@code amount_usd}; empty when nothing. */
    public static Optional<CurrencyUnit> inHeading(String name) {
        var unit = UNIT.matcher(name);
        if (unit.find()) {
            String inside = unit.group(1);
            return inside.equalsIgnoreCase(FRANCE) ? Optional.empty() : known(CurrencyUnits.of(inside));
        }
        String last = name.substring(lastSeparator(name) + 1).toUpperCase(Locale.ROOT);
        return USUAL.contains(last) && last.length() < name.length() ? known(CurrencyUnits.of(last)) : signIn(name);
    }

    private static Optional<CurrencyUnit> signIn(String name) {
        var sign = SIGN.matcher(name);
        if (!sign.find()) {
            return Optional.empty();
        }
        var whole = known(CurrencyUnits.of(sign.group()));
        return whole.isPresent() ? whole : known(CurrencyUnits.of(sign.group(1)));
    }

    private static Optional<CurrencyUnit> known(CurrencyUnit unit) {
        return unit.known() ? Optional.of(unit) : Optional.empty();
    }

    private static int lastSeparator(String name) {
        int at = name.length() - 1;
        while (at >= 0 && Character.isLetter(name.charAt(at))) {
            at--;
        }
        return at;
    }

    /** Whether amounts in a currency have no decimals. */
    public static boolean isWhole(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits() == 0;
    }

    /** An amount kept with six decimals, in minor units, half a unit rounded up. */
    public static long minor(long micros, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return BigDecimal.valueOf(micros, SCALE)
                .setScale(digits, RoundingMode.HALF_UP)
                .movePointRight(digits)
                .longValueExact();
    }
}
