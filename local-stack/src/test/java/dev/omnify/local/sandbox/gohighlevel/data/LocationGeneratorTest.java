package dev.omnify.local.sandbox.gohighlevel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocationGeneratorTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    private static final LocationPlan DEMO = plan(20_261_031, 3_000, 20_000);

    private static LocationPlan plan(long seed, int contacts, int orders) {
        return new LocationPlan(
                "demo", "Demo", "USD", "US", "America/Chicago", "demo.example", seed, contacts, orders, LAST_DAY);
    }

    @Test
    void theSamePlanGivesTheSameLocation() {
        var one = LocationGenerator.generate(DEMO);
        var other = LocationGenerator.generate(DEMO);

        assertThat(one.opportunities()).isEqualTo(other.opportunities());
        for (int number = 0; number < DEMO.contacts(); number++) {
            assertThat(one.contact(number)).isEqualTo(other.contact(number));
        }
        assertThat(text(one.orders())).isEqualTo(text(other.orders()));
        assertThat(text(LocationGenerator.generate(plan(7, 3_000, 18_000)).orders()))
                .isNotEqualTo(text(one.orders()));
    }

    @Test
    void ordersSpanTwoYearsAndEndOnTheLastDay() {
        var orders = LocationGenerator.generate(DEMO).orders();
        long first = LAST_DAY.plusDays(1).minusMonths(24).toEpochDay();

        assertThat(Math.floorDiv(orders.at(0), 86_400_000L)).isBetween(first, first + 3);
        assertThat(Math.floorDiv(orders.at(orders.size() - 1), 86_400_000L)).isEqualTo(LAST_DAY.toEpochDay());
        assertThat(IntStream.range(0, orders.size()).mapToObj(orders::id).distinct())
                .hasSize(orders.size());
    }

    @Test
    void nobodyBuysBeforeBeingKnown() {
        var location = LocationGenerator.generate(DEMO);

        for (int order = 0; order < location.orders().size(); order++) {
            assertThat(location.orders().at(order))
                    .isGreaterThan(
                            location.contact(location.orders().contact(order)).dateAdded());
        }
    }

    @Test
    void refusesAPlanThatItCannotFulfil() {
        assertThatThrownBy(() -> LocationGenerator.generate(plan(1, 10, 5_000)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("5000 paid orders");
    }

    /** The planted signal: who bought often comes back more surely than who bought lately, and neither is certain. */
    @Test
    void pastPurchasesTellWhoComesBackBetterThanRecencyAlone() {
        var orders = LocationGenerator.generate(DEMO).orders();
        int cut = (int) LAST_DAY.toEpochDay() - 90;
        double[] last = new double[DEMO.contacts()];
        double[] times = new double[DEMO.contacts()];
        boolean[] back = new boolean[DEMO.contacts()];
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
        assertThat(byRecency).isBetween(0.68, 0.75);
        assertThat(byTimes).isBetween(byRecency + 0.04, 0.85);
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
        var text = new StringBuilder();
        for (int order = 0; order < orders.size(); order++) {
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
