package dev.omnify.eyes.report.lists;

import dev.omnify.eyes.analysis.ChurnState;
import dev.omnify.kit.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer of a list.
 *
 * @param risk null for a lapsed customer, and where no model could be learned
 * @param winBackValue null for a tested customer
 * @param segment its id; null for a customer in none
 */
public record ListLine(
        String customerId,
        ChurnState state,
        @Nullable Double risk,
        Money value,
        @Nullable Money valueAtRisk,
        @Nullable Money winBackValue,
        @Nullable String segment) {}
