package dev.omnify.local.sandbox.gohighlevel.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes locations from plans. */
public final class LocationGenerator {
    private static final int DAY = 86_400;
    private static final long DAY_MILLIS = DAY * 1_000L;
    private static final List<Long> VALUES = List.of(60L, 90L, 120L, 180L, 240L, 480L);

    private final LocationPlan plan;
    private final int firstDay;
    /** Days of the first two years. */
    private final int span;

    private final int endDay;
    private final OrderBook.Draft draft = new OrderBook.Draft();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Opportunity> opportunities = new ArrayList<>();

    private LocationGenerator(LocationPlan plan, LocalDate lastDay) {
        this.plan = plan;
        this.firstDay = (int) plan.firstDay().toEpochDay();
        this.span = (int) plan.firstDay().plusMonths(24).toEpochDay() - firstDay;
        this.endDay = (int) lastDay.plusDays(1).toEpochDay();
    }

    /** The location of that plan with the records up to a day, that day included. */
    public static Location generate(LocationPlan plan, LocalDate lastDay) {
        return new LocationGenerator(plan, lastDay).run();
    }

    private Location run() {
        int number = 0;
        while (joined(number) < endDay) {
            person(number++);
        }
        var orders = draft.close(plan.seed());
        opportunities.sort(
                Comparator.comparingLong(Opportunity::createdAt).reversed().thenComparing(Opportunity::id));
        return new Location(plan, contacts, orders, opportunities);
    }

    /** The day on which a contact comes: they are numbered in the order of their coming, a little slower with time. */
    private int joined(int number) {
        double within = new SplittableRandom(Ids.mix(~plan.seed() + number)).nextDouble();
        return firstDay + (int) (span * Math.pow((number + within) / plan.contacts(), 1.15));
    }

    /**
     * Who it is and what it buys are drawn apart, so that a purchase more changes nothing about the person. The first
     * purchase comes with the contact.
     */
    private void person(int number) {
        var random = new SplittableRandom(Ids.mix(plan.seed() + number));
        var habit = Habit.at(random.nextDouble());
        int joined = joined(number);
        var purchases = new PurchaseProcess(random.split(), habit);
        int[] came = {joined * DAY + 9 * 3_600 + random.nextInt(8 * 3_600), 0};
        purchases.run(joined, endDay, (at, cents) -> {
            if (came[1]++ == 0) {
                came[0] = at;
            }
            draft.add(number, at, cents);
        });
        var contact = contact(number, random, new Character(habit, purchases.usualBasketCents(), came[0]));
        contacts.add(contact);
        opportunity(contact, habit, random);
    }

    /** What the tags tell of a person, in seconds of the epoch and cents; nothing of it depends on later days. */
    private record Character(Habit habit, int basketCents, int came) {}

    private Contact contact(int number, SplittableRandom random, Character character) {
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
                tags(character, random),
                refusal < 0.03,
                dnd(refusal),
                (character.came() - 60 - random.nextInt(1_800)) * 1_000L,
                character.came() * 1_000L);
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

    private static List<String> tags(Character character, SplittableRandom random) {
        var tags = new ArrayList<String>();
        tags.add(character.habit() == Habit.LEAD ? "lead" : "customer");
        if (character.habit() == Habit.REGULAR) {
            tags.add("club");
        }
        if (character.basketCents() >= 11_000) {
            tags.add("vip");
        }
        if (random.nextInt(100) < 35) {
            tags.add("newsletter");
        }
        return tags;
    }

    /** An opportunity is decided on its first day or stays open, so that no later day changes it. */
    private void opportunity(Contact contact, Habit habit, SplittableRandom random) {
        boolean lead = habit == Habit.LEAD;
        if (random.nextInt(100) >= (lead ? 70 : 18)) {
            return;
        }
        long created = contact.dateAdded() + (1 + random.nextInt(5 * DAY)) * 1_000L;
        long endOfDay = Math.floorDiv(created, DAY_MILLIS) * DAY_MILLIS + DAY_MILLIS - 1_000;
        long closed = Math.min(endOfDay, created + (1 + random.nextInt(DAY)) * 1_000L);
        String status = outcome(lead, random.nextInt(100));
        var opportunity = new Opportunity(
                Ids.record(~plan.seed(), contact.number()),
                contact.number(),
                contact.name() + ": " + (lead ? "first order" : "subscription box"),
                status.equals("open") ? random.nextInt(Location.STAGES.size() - 1) : Location.STAGES.size() - 1,
                status,
                VALUES.get(random.nextInt(VALUES.size())),
                created,
                status.equals("open") ? created : closed);
        if (created < endDay * DAY_MILLIS) {
            opportunities.add(opportunity);
        }
    }

    private static String outcome(boolean lead, int percent) {
        if (lead) {
            return percent < 35 ? "open" : percent < 75 ? "lost" : "abandoned";
        }
        return percent < 15 ? "open" : percent < 75 ? "won" : percent < 92 ? "lost" : "abandoned";
    }
}
