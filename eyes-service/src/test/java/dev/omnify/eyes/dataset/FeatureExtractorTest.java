package dev.omnify.eyes.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureExtractorTest {
    private static final int CUTOFF = 1_000;

    private static FeatureTable at(ActivityHistory history, int cutoff) {
        return new FeatureExtractor(history)
                .at(IntStream.range(0, history.customers()).toArray(), cutoff);
    }

    /** Four orders on three days, one refund, one order after the cut-off. */
    private static ActivityHistory history() {
        return new ActivityHistoryBuilder()
                .customer("a", AnalyticsConsent.GRANTED)
                .order(980, 3_000, "shop")
                .order(800, 1_000, "shop")
                .order(800, 500, "till")
                .refund(990, 700, "shop")
                .order(900, 2_000, "shop")
                .order(1_001, 9_999, "shop")
                .customer("b", AnalyticsConsent.GRANTED)
                .order(1_001, 100, "shop")
                .build();
    }

    @Test
    void readsWhatAHandWouldCount() {
        FeatureTable table = at(history(), CUTOFF);
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.at(0, Feature.RECENCY)).isEqualTo(20);
        assertThat(table.at(0, Feature.TENURE)).isEqualTo(200);
        assertThat(table.at(0, Feature.FREQUENCY)).isEqualTo(4);
        assertThat(table.at(0, Feature.PURCHASE_DAYS)).isEqualTo(3);
        assertThat(table.at(0, Feature.MONETARY)).isEqualTo(5_800);
        assertThat(table.at(0, Feature.ORDER_VALUE)).isEqualTo(1_450);
        assertThat(table.at(0, Feature.GAP)).isEqualTo(90);
        assertThat(table.at(0, Feature.OVERDUE)).isCloseTo(20 / 91.0, within(1e-12));
        // Gaps of 100 and 80 days.
        assertThat(table.at(0, Feature.GAP_SPREAD)).isCloseTo(Math.sqrt(200), within(1e-9));
        assertThat(table.at(0, Feature.ORDERS_30)).isEqualTo(1);
        assertThat(table.at(0, Feature.SPEND_30)).isEqualTo(2_300);
        assertThat(table.at(0, Feature.ORDERS_90)).isEqualTo(1);
        assertThat(table.at(0, Feature.ORDERS_180)).isEqualTo(2);
        assertThat(table.at(0, Feature.SPEND_180)).isEqualTo(4_300);
        assertThat(table.at(0, Feature.SPEND_365)).isEqualTo(5_800);
        assertThat(table.at(0, Feature.LAST_AMOUNT)).isEqualTo(3_000);
        assertThat(table.at(0, Feature.TREND)).isEqualTo(0);
    }

    @Test
    void doesNotLetARefundResetRecencyOrCountAsAnOrder() {
        FeatureTable table = at(history(), 995);
        assertThat(table.at(0, Feature.RECENCY)).isEqualTo(15);
        assertThat(table.at(0, Feature.FREQUENCY)).isEqualTo(4);
    }

    @Test
    void leavesOutWhoOnlyHadRefunds() {
        ActivityHistory refundsOnly = new ActivityHistoryBuilder()
                .customer("a", AnalyticsConsent.GRANTED)
                .refund(10, 500, "shop")
                .build();
        assertThat(at(refundsOnly, 20).rows()).isZero();
        assertThat(refundsOnly.lastOrderDay()).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void seesNothingAfterTheCutOff() {
        ActivityHistory whole = new SyntheticShop(300, 500, 8, false).history(1);
        int cutoff = SyntheticShop.FIRST_DAY + 250;
        ActivityHistoryBuilder past = new ActivityHistoryBuilder();
        for (int c = 0; c < whole.customers(); c++) {
            past.customer(whole.id(c), whole.consent(c));
            for (int place = whole.start(c); place < whole.endAfter(c, cutoff); place++) {
                past.order(whole.day(place), whole.amount(place), "shop");
            }
        }
        FeatureTable seen = at(whole, cutoff);
        assertThat(seen.rows()).isGreaterThan(100);
        assertThat(at(past.build(), cutoff).columns()).isDeepEqualTo(seen.columns());
    }

    @Test
    void doesNotDependOnTheOrderOfActivity() {
        ActivityHistory shuffled = new ActivityHistoryBuilder()
                .customer("a", AnalyticsConsent.GRANTED)
                .order(1_001, 9_999, "shop")
                .refund(990, -700, "shop")
                .order(800, 500, "till")
                .order(900, 2_000, "shop")
                .order(980, 3_000, "shop")
                .order(800, 1_000, "shop")
                .build();
        assertThat(at(shuffled, CUTOFF).columns())
                .isDeepEqualTo(at(history(), CUTOFF).columns());
    }

    @Test
    void labelsWhoStaysAwayThroughTheWholeWindow() {
        ActivityHistory history = history();
        assertThat(ChurnLabels.of(history, at(history, 950), 29)).containsExactly(true);
        assertThat(ChurnLabels.of(history, at(history, 950), 30)).containsExactly(false);
        // A refund is no order.
        assertThat(ChurnLabels.of(history, at(history, 985), 10)).containsExactly(true);
    }

    @Test
    void excludesByConsentAndCountsSilence() {
        ActivityHistory history = new ActivityHistoryBuilder()
                .customer("granted", AnalyticsConsent.GRANTED)
                .order(1, 100, "shop")
                .customer("refused", AnalyticsConsent.REFUSED)
                .order(1, 100, "shop")
                .customer("asked", AnalyticsConsent.UNKNOWN)
                .order(1, 100, "shop")
                .customer("silent", AnalyticsConsent.MISSING)
                .order(1, 100, "shop")
                .customer("later", AnalyticsConsent.MISSING)
                .order(9, 100, "shop")
                .build();
        ConsentedCustomers trusting = ConsentedCustomers.of(history, true, 5);
        assertThat(ids(history, trusting)).containsExactly("granted", "silent");
        assertThat(trusting.excluded()).isEqualTo(2);
        assertThat(trusting.defaulted()).isEqualTo(1);
        ConsentedCustomers careful = ConsentedCustomers.of(history, false, 5);
        assertThat(ids(history, careful)).containsExactly("granted");
        assertThat(careful.excluded()).isEqualTo(3);
        assertThat(careful.defaulted()).isEqualTo(1);
    }

    private static List<String> ids(ActivityHistory history, ConsentedCustomers consented) {
        return Arrays.stream(consented.customers()).mapToObj(history::id).toList();
    }

    @Test
    void scalesMoneyWithoutRegardToItsUnit() {
        FeatureTable pounds = at(history(), CUTOFF);
        double[][] hundredfold =
                Arrays.stream(pounds.columns()).map(double[]::clone).toArray(double[][]::new);
        for (Feature feature : Feature.values()) {
            if (feature.scale() == Feature.Scale.MONEY) {
                hundredfold[feature.ordinal()][0] *= 100;
            }
        }
        FeatureTable yen = new FeatureTable(CUTOFF, pounds.customers(), hundredfold);
        FeatureScaling ofPounds = FeatureScaling.of(Feature.EXTENDED, pounds);
        FeatureScaling ofYen = FeatureScaling.of(Feature.EXTENDED, yen);
        assertThat(ofYen.means()).containsExactly(ofPounds.means(), within(1e-9));
    }

    @Test
    void refusesActivityOfNobody() {
        assertThatThrownBy(() -> new ActivityHistoryBuilder().order(1, 1, "shop"))
                .isInstanceOf(IllegalStateException.class);
    }
}
