package dev.omnify.platform.imports.survey;

import dev.omnify.platform.imports.format.DateFormat;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a file instead of being found out.
 *
 * @param orders whether rows are lines of orders; otherwise they are customers
 * @param mapping our field → column
 * @param dateFormat null to find out
 * @param currency of lines that name none; null to find out
 * @param organizationCurrency what counts when nothing else tells
 * @param zone whose days count
 */
public record ReadOptions(
        boolean orders,
        Map<String, String> mapping,
        @Nullable DateFormat dateFormat,
        @Nullable String currency,
        String organizationCurrency,
        ZoneId zone) {
    public ReadOptions {
        mapping = Map.copyOf(mapping);
    }

    /** The same with another mapping. */
    public ReadOptions withMapping(Map<String, String> told) {
        return new ReadOptions(orders, told, dateFormat, currency, organizationCurrency, zone);
    }
}
