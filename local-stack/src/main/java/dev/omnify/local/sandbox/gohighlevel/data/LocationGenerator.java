package dev.omnify.local.sandbox.gohighlevel.data;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes locations from plans. */
public final class LocationGenerator {
    private static final int DAY = 86_400;

    private final LocationPlan plan;
    private final int firstDay;
    private final int endDay;
    private final OrderBook.Draft draft = new OrderBook.Draft();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Opportunity> opportunities = new ArrayList<>();

    private LocationGenerator(LocationPlan plan) {
        this.plan = plan;
        LocalDate end = plan.lastDay().plusDays(1);
        this.firstDay = (int) end.minusMonths(24).toEpochDay();
        this.endDay = (int) end.toEpochDay();
    }

    /** The location of that plan. */
    public static Location generate(LocationPlan plan) {
        return new LocationGenerator(plan).run();
    }

    private Location run() {
        for (int number = 0; number < plan.contacts(); number++) {
            person(number);
        }
        var orders = draft.close(plan.seed(), plan.paidOrders(), endDay * DAY);
        opportunities.sort(
                Comparator.comparingLong(Opportunity::createdAt).reversed().thenComparing(Opportunity::id));
        return new Location(plan, contacts, orders, opportunities);
    }

    private void person(int number) {
        var random = new SplittableRandom(Ids.mix(plan.seed() + number));
        var habit = Habit.at(random.nextDouble());
        int joined = firstDay + (int) ((endDay - firstDay - 1) * Math.pow(random.nextDouble(), 1.15));
        int[] bought = {0, 0, joined * DAY + 9 * 3_600 + random.nextInt(8 * 3_600), 0};
        bought[3] = bought[2];
        new PurchaseProcess(random, habit).run(joined, endDay, (at, cents) -> {
            draft.add(number, at, cents);
            bought[2] = bought[0] == 0 ? at : bought[2];
            bought[0]++;
            bought[1] += cents;
            bought[3] = at;
        });
        var contact = contact(number, random, new Bought(bought[0], bought[1], bought[2], bought[3]));
        contacts.add(contact);
        opportunity(contact, habit, random);
    }

    /** Number and cents of the purchases, seconds of the first and the last (of joining, when there are none). */
    private record Bought(int times, int cents, int first, int last) {}

    private Contact contact(int number, SplittableRandom random, Bought bought) {
        String first = Names.first(random);
        String last = Names.last(random);
        String address = (first + "." + last + "." + (number + 1) + "@" + plan.domain()).toLowerCase(Locale.ROOT);
        String phone = plan.country().equals("GB") ? "+447700900%03d" : "+1202555%04d";
        double refusal = random.nextDouble();
        return new Contact(
                number,
                Ids.record(plan.seed(), number),
                first,
                last,
                address,
                random.nextInt(10) < 8
                        ? phone.formatted(number % (plan.country().equals("GB") ? 1_000 : 10_000))
                        : null,
                Names.city(random),
                plan.country(),
                Names.source(random),
                tags(bought, random),
                refusal < 0.03,
                dnd(refusal),
                (bought.first() - 60 - random.nextInt(1_800)) * 1_000L,
                bought.last() * 1_000L);
    }

    /**
     * Three in a hundred refuse everything, five more e-mail only; a third was asked and agreed; the rest is silent.
     */
    private static Map<String, String> dnd(double refusal) {
        if (refusal < 0.03) {
            return Map.of("Email", "permanent", "SMS", "permanent", "Call", "permanent");
        }
        if (refusal < 0.08) {
            return Map.of("Email", "active");
        }
        return refusal < 0.40 ? Map.of("Email", "inactive", "SMS", "inactive") : Map.of();
    }

    private List<String> tags(Bought bought, SplittableRandom random) {
        var tags = new ArrayList<String>();
        tags.add(bought.times() == 0 ? "lead" : "customer");
        if (bought.times() >= 10) {
            tags.add("repeat buyer");
        }
        if (bought.cents() >= 150_000) {
            tags.add("vip");
        }
        if (random.nextInt(100) < 35) {
            tags.add("newsletter");
        }
        return tags;
    }

    private void opportunity(Contact contact, Habit habit, SplittableRandom random) {
        boolean lead = habit == Habit.LEAD;
        if (random.nextInt(100) >= (lead ? 70 : 18)) {
            return;
        }
        long created = contact.dateAdded() + (1 + random.nextInt(5 * DAY)) * 1_000L;
        long closed = created + (1 + random.nextInt(30 * DAY)) * 1_000L;
        long end = LocalDate.ofEpochDay(endDay).atStartOfDay().toEpochSecond(ZoneOffset.UTC) * 1_000;
        String status = closed >= end ? "open" : outcome(lead, random.nextInt(100));
        opportunities.add(new Opportunity(
                Ids.record(~plan.seed(), contact.number()),
                contact.number(),
                contact.name() + ": " + (lead ? "first order" : "subscription box"),
                status.equals("open") ? random.nextInt(Location.STAGES.size() - 1) : Location.STAGES.size() - 1,
                status,
                Arrays.asList(60L, 90L, 120L, 180L, 240L, 480L).get(random.nextInt(6)),
                Math.min(created, end - 1_000),
                Math.min(closed, end - 1_000)));
    }

    private static String outcome(boolean lead, int percent) {
        if (lead) {
            return percent < 35 ? "open" : percent < 75 ? "lost" : "abandoned";
        }
        return percent < 15 ? "open" : percent < 75 ? "won" : percent < 92 ? "lost" : "abandoned";
    }
}
