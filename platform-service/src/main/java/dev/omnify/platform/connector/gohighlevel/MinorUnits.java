package dev.omnify.platform.connector.gohighlevel;

import dev.omnify.kit.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vendor's decimal amounts as money. */
final class MinorUnits {
    private MinorUnits() {}

    /**
     * The money, rounded half up to the currency's minor unit; empty when it is no amount in a currency of ISO 4217.
     */
    static Optional<Money> of(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null || currency == null) {
            return Optional.empty();
        }
        String code = currency.strip().toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0)
                .findFirst()
                .map(known -> new Money(
                        amount.movePointRight(known.getDefaultFractionDigits())
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact(),
                        code));
    }
}
