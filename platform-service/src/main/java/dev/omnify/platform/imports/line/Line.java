package dev.omnify.platform.imports.line;

import dev.omnify.platform.imports.mapping.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one accepted row says.
 *
 * @param customer the customer's id in the source
 * @param facts fields of the customer that are filled
 * @param toldAt when it was said, milliseconds since 1970; 0 when unknown
 * @param purchase what was bought or given back; null in a list of customers
 */
public record Line(
        String customer,
        Map<Field, String> facts,
        long toldAt,
        @Nullable Purchase purchase) {
    public Line {
        facts = Map.copyOf(facts);
    }

    /**
     * One line of an order or a refund.
     *
     * @param order the order's id in the source; empty when it has none
     * @param at milliseconds since 1970
     * @param day days since 1970 in the organization's zone
     * @param micros the amount without its sign, in millionths of the currency
     * @param refundedMicros what of an order was given back later, in the same unit
     * @param refund whether money went back to the customer
     */
    public record Purchase(
            String order, long at, int day, long micros, long refundedMicros, String currency, boolean refund) {}
}
