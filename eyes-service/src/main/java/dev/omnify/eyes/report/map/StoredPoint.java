package dev.omnify.eyes.report.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a map keeps one.
 *
 * @param segment null for a customer in none
 * @param values one for each of the outline's axes
 */
public record StoredPoint(String customerId, @Nullable String segment, List<Double> values) {
    public StoredPoint {
        values = List.copyOf(values);
    }
}
