package dev.omnify.platform.imports.survey;

import dev.omnify.platform.imports.format.NumberStyle;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether an amount column holds the amounts of lines or repeats the whole order's. Evidence for a repeated
 * total: orders of several lines have the same amount on each. Evidence against: amounts differ within an order, stand
 * on its first line only, or are that line's quantity × price. Remembers the last 20,000 orders, so that lines may be
 * out of order.
 */
final class AmountEvidence {
    private static final int REMEMBERED = 20_000;
    private static final double CLEARLY = 0.95;
    private static final long ENOUGH = 20;
    private static final BigDecimal CENT = new BigDecimal("0.011");

    private final Map<String, String> amounts = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long same;
    private long different;
    private long products;
    private long otherProducts;

    void add(String order, String amount, String quantity, String price) {
        if (!order.isEmpty() && !amount.isEmpty()) {
            String before = amounts.putIfAbsent(order, amount);
            if (before != null) {
                same += before.equals(amount) ? 1 : 0;
                different += before.equals(amount) ? 0 : 1;
            }
        }
        var total = number(amount);
        var product = total.isEmpty()
                ? Optional.<BigDecimal>empty()
                : number(quantity).flatMap(count -> number(price).map(count::multiply));
        if (total.isPresent() && product.isPresent()) {
            boolean equal = total.get().subtract(product.get()).abs().compareTo(CENT) < 0;
            products += equal ? 1 : 0;
            otherProducts += equal ? 0 : 1;
        }
    }

    /**
     * Whether the column repeats the order's total.
     *
     * @param namedTotal whether the column's name says that it is an order's; otherwise much more evidence is wanted
     */
    boolean repeatsTotal(boolean namedTotal) {
        if (products > 0 && products >= CLEARLY * (products + otherProducts)) {
            return false;
        }
        boolean alike = same > 0 && same >= CLEARLY * (same + different);
        return alike && (namedTotal || same >= ENOUGH && different == 0);
    }

    static Optional<BigDecimal> number(String cell) {
        return cell.isEmpty()
                ? Optional.empty()
                : NumberStyle.POINT.parse(cell).or(() -> NumberStyle.COMMA.parse(cell));
    }
}
