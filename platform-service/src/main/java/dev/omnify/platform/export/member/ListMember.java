package dev.omnify.platform.export.member;

import dev.omnify.kit.Money;
import org.jspecify.annotations.Nullable;

/**
 * One customer in a list, and what the analysis found.
 *
 * @param risk of leaving, 0 to 1; null where no test covers it
 * @param value net spend in the year to the analysis' day
 * @param valueAtRisk null where there is no risk
 * @param winBackValue what a year won back would be worth; null for who did not lapse
 * @param segment the segment's id; null in none
 */
public record ListMember(
        String customerId,
        @Nullable Double risk,
        @Nullable Money value,
        @Nullable Money valueAtRisk,
        @Nullable Money winBackValue,
        @Nullable String segment) {}
