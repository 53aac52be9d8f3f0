package dev.omnify.eyes.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OrderTodayTest {
    private static final int TODAY = 18_400;

    /** Nothing may be told of an order that has not happened which would not be so once it had. */
    @Test
    void foretellsTheFeaturesThatTheOrderWouldLeaveBehind() {
        ActivityHistory shop = new SyntheticShop(300, 400, 6, false).history(8);
        int[] all = new int[shop.customers()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        FeatureTable before = new FeatureExtractor(shop).at(all, TODAY);
        FeatureTable foretold = OrderToday.after(before);
        FeatureTable happened = new FeatureExtractor(withOrders(shop, before)).at(all, TODAY);
        assertThat(foretold.rows()).isEqualTo(happened.rows()).isGreaterThan(250);
        for (Feature feature : Feature.values()) {
            for (int row = 0; row < foretold.rows(); row++) {
                double is = happened.at(row, feature);
                // Amounts are whole in a history.
                double near = feature.scale() == Feature.Scale.MONEY ? 1 : 1e-6;
                assertThat(foretold.at(row, feature)).as(feature.label()).isCloseTo(is, within(near));
            }
        }
    }

    private static ActivityHistory withOrders(ActivityHistory shop, FeatureTable before) {
        ActivityHistoryBuilder builder = new ActivityHistoryBuilder();
        int row = 0;
        for (int customer = 0; customer < shop.customers(); customer++) {
            builder.customer(shop.id(customer), shop.consent(customer));
            for (int place = shop.start(customer); place < shop.endAfter(customer, TODAY); place++) {
                builder.order(shop.day(place), shop.amount(place), "shop");
            }
            if (row < before.rows() && before.customers()[row] == customer) {
                builder.order(TODAY, Math.round(before.at(row++, Feature.ORDER_VALUE)), "shop");
            }
        }
        return builder.build();
    }
}
