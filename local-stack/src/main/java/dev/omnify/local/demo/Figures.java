package dev.omnify.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Locale;

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

    static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : NONE;
    }
}
