package dev.omnify.eyes.activity;

import dev.omnify.eyes.activity.CustomerActivity.Purchase;
import dev.omnify.eyes.dataset.AnalyticsConsent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Generated customer bases, seeded. */
public final class Shops {
    private static final int END = (int) LocalDate.parse("2026-06-30").toEpochDay();

    private Shops() {}

    /** Loyal, casual and lost customers, with rhythms and spend of their own. */
    public static List<CustomerActivity> threeKinds(int customers, long seed) {
        var random = new SplittableRandom(seed);
        var shop = new ArrayList<CustomerActivity>();
        for (int number = 0; number < customers; number++) {
            shop.add(customer(number, purchases(random, number % 3)));
        }
        return shop;
    }

    /** Customers of whom each did exactly what all others did. */
    public static List<CustomerActivity> allAlike(int customers) {
        var shop = new ArrayList<CustomerActivity>();
        for (int number = 0; number < customers; number++) {
            shop.add(customer(number, List.of(purchase(END - 40, 1_000), purchase(END, 1_000))));
        }
        return shop;
    }

    /** The same customers' doings in another currency. */
    public static List<CustomerActivity> inCurrency(String currency, List<CustomerActivity> shop) {
        return shop.stream()
                .map(customer -> new CustomerActivity(
                        customer.customerId(),
                        customer.changedAt(),
                        customer.consent(),
                        customer.purchases().stream()
                                .map(purchase -> new Purchase(
                                        purchase.day(),
                                        purchase.amount(),
                                        currency,
                                        purchase.refund(),
                                        purchase.source()))
                                .toList()))
                .toList();
    }

    private static CustomerActivity customer(int number, List<Purchase> purchases) {
        String id = new UUID(0x8000L, 0x8000_0000_0000_0000L + number).toString();
        return new CustomerActivity(id, Instant.parse("2026-07-01T00:00:00Z"), AnalyticsConsent.MISSING, purchases);
    }

    private static List<Purchase> purchases(SplittableRandom random, int kind) {
        int orders = new int[] {20, 6, 3}[kind] + random.nextInt(4);
        int rhythm = new int[] {12, 35, 40}[kind] + random.nextInt(6);
        int last = END - new int[] {0, 10, 220}[kind] - random.nextInt(new int[] {15, 40, 60}[kind]);
        var purchases = new ArrayList<Purchase>();
        for (int order = 0; order < orders; order++) {
            int amount = new int[] {9_000, 3_000, 2_500}[kind] + random.nextInt(1_500);
            purchases.add(purchase(last - order * rhythm - random.nextInt(5), amount));
        }
        return purchases;
    }

    private static Purchase purchase(int day, long amount) {
        return new Purchase(day, amount, "GBP", false, "shop");
    }
}
