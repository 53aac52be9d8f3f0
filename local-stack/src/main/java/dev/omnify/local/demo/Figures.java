package dev.omnify.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of the API as a person reads them; "–" for one that is not there. */
final class Figures {

    private static final String NONE = "–";

    private Figures() {}

    static String whole(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%,d", value.asLong()) : NONE;
    }

    static String decimal(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%.3f", value.asDouble()) : NONE;
    }

    static String oneDigit(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%.1f", value.asDouble()) : NONE;
    }

    static String percent(JsonNode share) {
        return share.isNumber() ? String.format(Locale.ROOT, "%.1f %%", 100 * share.asDouble()) : NONE;
    }

    /** Minor units to the currency's own, without them: {@code GBP 1,234}. */
    static String money(JsonNode money) {
        if (!money.path("amount").isNumber()) {
            return NONE;
        }
        var code = money.path("currency").asText();
        var digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        return code + String.format(Locale.ROOT, " %,.0f", money.path("amount").asDouble() / Math.pow(10, digits));
    }

    /** A phrase by its code and figures: {@code reading rows: read 12,000, rejected 35}; empty for none. */
    static String words(JsonNode phrase) {
        var code = phrase.path("code").asText().replace('-', ' ');
        var figures = phrase.path("arguments").properties().stream()
                .map(figure -> figure.getKey() + " " + figure(figure.getValue()))
                .collect(Collectors.joining(", "));
        return figures.isEmpty() ? code : code + ": " + figures;
    }

    private static String figure(JsonNode value) {
        if (value.isObject()) {
            return money(value);
        }
        return value.isIntegralNumber() ? whole(value) : value.isNumber() ? oneDigit(value) : value.asText();
    }

    static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : NONE;
    }
}
