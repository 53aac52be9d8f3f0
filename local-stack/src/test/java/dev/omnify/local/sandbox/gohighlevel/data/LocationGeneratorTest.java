package dev.omnify.local.sandbox.gohighlevel.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationGeneratorTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 1);
    private static final LocationPlan DEMO = plan(20_261_031);

    private static LocationPlan plan(long seed) {
        return new LocationPlan("demo", "Demo", "USD", "US", "America/Chicago", "demo.example", seed, 3_000, FIRST_DAY);
    }

    @Test
    void theSamePlanGivesTheSameLocation() {
        var one = LocationGenerator.generate(DEMO, LAST_DAY);
        var other = LocationGenerator.generate(DEMO, LAST_DAY);

        assertThat(one.opportunities()).isEqualTo(other.opportunities());
        for (int number = 0; number < DEMO.contacts(); number++) {
            assertThat(one.contact(number)).isEqualTo(other.contact(number));
        }
        assertThat(text(one.orders())).isEqualTo(text(other.orders()));
        assertThat(text(LocationGenerator.generate(plan(7), LAST_DAY).orders())).isNotEqualTo(text(one.orders()));
    }

    /** Whatever day it is: the day after a quiet one, a Christmas, a year's and a leap day's end. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-11-01", "2025-12-24", "2025-12-31", "2026-10-31", "2028-02-28"})
    void aDayMoreAddsItsRecordsAndChangesNoneOfTheDaysBefore(LocalDate day) {
        var before = LocationGenerator.generate(DEMO, day);
        var after = LocationGenerator.generate(DEMO, day.plusDays(1));
        long midnight = day.plusDays(1).toEpochDay() * 86_400_000L;

        assertThat(after.size()).isGreaterThan(before.size());
        for (int number = 0; number < after.size(); number++) {
            if (number < before.size()) {
                assertThat(after.contact(number)).isEqualTo(before.contact(number));
                assertThat(before.contact(number).dateUpdated()).isLessThan(midnight);
            } else {
                assertThat(after.contact(number).dateAdded()).isGreaterThanOrEqualTo(midnight);
            }
        }
        var older = before.orders();
        assertThat(after.orders().size()).isGreaterThan(older.size());
        assertThat(text(after.orders(), older.size())).isEqualTo(text(older));
        for (int order = 0; order < after.orders().size(); order++) {
            boolean ofTheNewDay = after.orders().at(order) >= midnight;
            assertThat(ofTheNewDay).isEqualTo(order >= older.size());
            assertThat(after.orders().updatedAt(order) >= midnight).isEqualTo(ofTheNewDay);
        }
        var kept = after.opportunities().stream()
                .filter(opportunity -> opportunity.createdAt() < midnight)
                .toList();
        assertThat(kept).isEqualTo(before.opportunities()).allMatch(one -> one.updatedAt() < midnight);
    }

    @Test
    void hasThreeThousandContactsAndNearlyTwentyThousandPaidOrdersAfterTwoYears() {
        var location = LocationGenerator.generate(DEMO, LAST_DAY);
        long paid = IntStream.range(0, location.orders().size())
                .filter(order -> location.orders().payment(order) != OrderBook.Payment.UNPAID)
                .count();

        assertThat(location.size()).isEqualTo(3_000);
        assertThat(paid).isBetween(19_000L, 20_000L);
    }

    @Test
    void ordersSpanTwoYearsAndEndOnTheLastDay() {
        var orders = LocationGenerator.generate(DEMO, LAST_DAY).orders();
        long first = LAST_DAY.plusDays(1).minusMonths(24).toEpochDay();

        assertThat(Math.floorDiv(orders.at(0), 86_400_000L)).isBetween(first, first + 3);
        assertThat(Math.floorDiv(orders.at(orders.size() - 1), 86_400_000L)).isEqualTo(LAST_DAY.toEpochDay());
        assertThat(IntStream.range(0, orders.size()).mapToObj(orders::id).distinct())
                .hasSize(orders.size());
    }

    @Test
    void nobodyBuysBeforeBeingKnown() {
        var location = LocationGenerator.generate(DEMO, LAST_DAY);

        for (int order = 0; order < location.orders().size(); order++) {
            assertThat(location.orders().at(order))
                    .isGreaterThan(
                            location.contact(location.orders().contact(order)).dateAdded());
        }
    }

    /** The planted signal: who bought often comes back more surely than who bought lately, and neither is certain. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-10-31", "2026-11-29", "2027-01-15", "2027-03-31", "2027-06-30", "2027-08-20"})
    void pastPurchasesTellWhoComesBackBetterThanRecencyAlone(LocalDate lastDay) {
        var location = LocationGenerator.generate(DEMO, lastDay);
        var orders = location.orders();
        int cut = (int) lastDay.toEpochDay() - 90;
        double[] last = new double[location.size()];
        double[] times = new double[location.size()];
        boolean[] back = new boolean[location.size()];
        for (int order = 0; order < orders.size(); order++) {
            int day = (int) Math.floorDiv(orders.at(order), 86_400_000L);
            if (day <= cut) {
                last[orders.contact(order)] = day;
                times[orders.contact(order)]++;
            } else if (day <= cut + 60) {
                back[orders.contact(order)] = true;
            }
        }
        int[] active = IntStream.range(0, last.length)
                .filter(who -> last[who] >= cut - 180)
                .toArray();

        double byRecency = auc(active, last, back);
        double byTimes = auc(active, times, back);

        assertThat(active.length).isGreaterThan(1_200);
        assertThat(byRecency).isBetween(0.66, 0.77);
        assertThat(byTimes).isBetween(byRecency + 0.02, 0.85);
    }

    /** Mann and Whitney's statistic over all pairs, ties count half. */
    private static double auc(int[] who, double[] score, boolean[] positive) {
        double won = 0;
        long pairs = 0;
        for (int one : who) {
            for (int other : who) {
                if (positive[one] && !positive[other]) {
                    won += score[one] > score[other] ? 1 : score[one] == score[other] ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return won / pairs;
    }

    private static String text(OrderBook orders) {
        return text(orders, orders.size());
    }

    private static String text(OrderBook orders, int upTo) {
        var text = new StringBuilder();
        for (int order = 0; order < upTo; order++) {
            text.append(Arrays.asList(
                    orders.id(order),
                    orders.contact(order),
                    orders.cents(order),
                    orders.payment(order),
                    orders.refundedCents(order),
                    orders.updatedAt(order)));
        }
        return text.toString();
    }
}
