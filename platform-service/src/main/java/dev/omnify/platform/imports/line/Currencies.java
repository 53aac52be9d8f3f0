package dev.omnify.platform.imports.line;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Currencies by code and sign (ISO 4217), and amounts in their minor units. */
public final class Currencies {
    /** Decimals that an amount is kept with until its order is complete. */
    static final int SCALE = 6;

    private static final Map<String, String> SIGNS = Map.of(
            "£", "GBP", "€", "EUR", "₹", "INR", "¥", "JPY", "₽", "RUB", "₩", "KRW", "zł", "PLN", "Kč", "CZK", "R$",
            "BRL");
    /** Without metals and test codes, which have no minor unit. */
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> DOLLARS =
            Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "ARS", "CLP");

    private static final Map<String, String> DOLLAR_SIGNS = Map.of(
            "US", "USD", "A", "AUD", "AU", "AUD", "C", "CAD", "CA", "CAD", "NZ", "NZD", "HK", "HKD", "S", "SGD", "MX",
            "MXN", "NT", "TWD");
    private static final Pattern NUMBER = Pattern.compile("[^\\p{L}\\p{Sc}]+");

    private static final Pattern UNIT = Pattern.compile("[(\\[]\\s*([^)\\]]{1,4}?)\\s*[)\\]]\\s*$");
    /** Codes that stand at the end of a name without parentheses and are no words. */
    private static final Set<String> USUAL = Set.of(
            "USD", "EUR", "GBP", "CHF", "JPY", "AUD", "CAD", "SEK", "NOK", "DKK", "PLN", "CZK", "INR", "CNY", "BRL");

    private Currencies() {}

    /** The ISO code that a cell names by code or sign. */
    public static Optional<String> code(String text, String preferred) {
        String plain = text.strip();
        if (SIGNS.containsKey(plain)) {
            return Optional.of(SIGNS.get(plain));
        }
        if (plain.equals("$") || plain.equals("US$")) {
            return Optional.of(DOLLARS.contains(preferred) && plain.length() == 1 ? preferred : "USD");
        }
        String upper = plain.toUpperCase(Locale.ROOT);
        return CODES.contains(upper) ? Optional.of(upper) : Optional.empty();
    }

    /** The currency whose code or sign stands in an amount, empty when there is none. */
    public static Optional<String> inAmount(String amount, String preferred) {
        String unit = NUMBER.matcher(amount).replaceAll("");
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        if (CODES.contains(unit)) {
            return Optional.of(unit);
        }
        String dollars = unit.endsWith("$") ? DOLLAR_SIGNS.get(unit.substring(0, unit.length() - 1)) : null;
        return dollars == null ? signIn(unit, preferred) : Optional.of(dollars);
    }

    private static Optional<String> signIn(String amount, String preferred) {
        for (var sign : SIGNS.entrySet()) {
            if (amount.contains(sign.getKey())) {
                return Optional.of(sign.getValue());
            }
        }
        return amount.contains("$") ? code("$", preferred) : Optional.empty();
    }

    /** The currency that a column's name tells of its amounts: {@code Betrag (€)}, {@code amount_usd}. */
    public static Optional<String> inHeading(String name, String preferred) {
        var unit = UNIT.matcher(name);
        if (unit.find()) {
            return code(unit.group(1), preferred);
        }
        String last = name.substring(lastSeparator(name) + 1).toUpperCase(Locale.ROOT);
        return USUAL.contains(last) && last.length() < name.length() ? Optional.of(last) : signIn(name, preferred);
    }

    private static int lastSeparator(String name) {
        int at = name.length() - 1;
        while (at >= 0 && Character.isLetter(name.charAt(at))) {
            at--;
        }
        return at;
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
