package dev.omnify.platform.imports.survey;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether a column that is called a price holds what a whole line costs. Evidence: of the same product, three
 * cost three times what one does. Evidence against: three cost as much as one. Remembers the last 20,000 products.
 */
final class PriceEvidence {
    private static final int REMEMBERED = 20_000;
    private static final double CLEARLY = 0.8;
    /** Prices are rounded to the cent. */
    private static final BigDecimal CENT = new BigDecimal("0.011");

    private final Map<String, Sold> products = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sold> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long grows;
    private long stays;
    private long other;

    private record Sold(BigDecimal quantity, BigDecimal price) {}

    void add(String product, Optional<BigDecimal> quantity, Optional<BigDecimal> price) {
        boolean sold = quantity.isPresent()
                && price.isPresent()
                && quantity.get().signum() > 0
                && price.get().signum() > 0;
        if (product.isEmpty() || !sold) {
            return;
        }
        var now = new Sold(quantity.get(), price.get());
        var before = products.putIfAbsent(product, now);
        if (before == null || before.quantity().compareTo(now.quantity()) == 0) {
            return;
        }
        var difference = now.price()
                .multiply(before.quantity())
                .subtract(before.price().multiply(now.quantity()))
                .abs();
        var rounding = CENT.multiply(now.quantity().max(before.quantity()));
        if (before.price().compareTo(now.price()) == 0) {
            stays++;
        } else if (difference.compareTo(rounding) <= 0) {
            grows++;
        } else {
            other++;
        }
    }

    /** Whether the price grows with the quantity. */
    boolean ofWholeLines() {
        return grows > 0 && grows >= CLEARLY * (grows + stays + other);
    }
}
