package dev.omnify.platform.imports.assembly;

import dev.omnify.kit.IdSource;
import dev.omnify.kit.Money;
import dev.omnify.kit.TenantId;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.Order;
import dev.omnify.platform.imports.currency.Currencies;
import dev.omnify.platform.imports.line.AmountRule;
import dev.omnify.platform.imports.line.Layout;
import dev.omnify.platform.imports.line.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Gathers lines into whole orders and refunds, in whatever order the lines come. The result depends on which lines
 * there are, not on where they stood.
 *
 * <ul>
 *   <li>An order of a million millions or more is none; its lines are refused.
 *   <li>An order's time is its earliest line's. Lines of no amount belong to their order, and an order of nothing else
 *       is one too: paid by a voucher, it was made all the same.
 *   <li>What goes back is a refund on its own day, one for each order id and day.
 *   <li>Lines without an order id are an order each, known by customer, time, amount and their number among equals.
 * </ul>
 */
public final class OrderAssembly {
    /** Millionths of a currency, as a line's amount is limited too. */
    private static final long LIMIT = 1_000_000_000_000L * 1_000_000;

    private final TenantId tenant;
    private final String source;
    private final boolean totals;
    private final Instant receivedAt;
    private final Map<String, Gathered> customers = new LinkedHashMap<>();

    /** @param receivedAt when the file came, for consent that has no time of its own */
    public OrderAssembly(TenantId tenant, String source, Layout layout, Instant receivedAt) {
        this.tenant = tenant;
        this.source = source;
        this.receivedAt = receivedAt;
        totals = layout.amountRule() == AmountRule.ONCE_PER_ORDER;
    }

    /** Takes one line in. */
    public void add(Line line) {
        var gathered = customers.computeIfAbsent(line.customer(), id -> new Gathered());
        gathered.lines++;
        gathered.facts.add(line.facts(), line.toldAt());
        var purchase = line.purchase();
        if (purchase != null) {
            gathered.purchase(purchase);
        }
    }

    /**
     * A customer with everything that belongs to it.
     *
     * @param lines how many lines of the file it is made of; 0 when all were refused
     * @param free orders that nothing was paid for
     * @param refused what the customer's other lines would have made
     */
    public record Assembled(CustomerRecord customer, long lines, long free, List<Refused> refused) {}

    /** An order or refund that cannot be one, as it comes to too much. */
    public record Refused(String order, long lines) {}

    /** How many customers there are. */
    public int size() {
        return customers.size();
    }

    /** Hands over the customers, each whole, in the order in which they first appeared. */
    public void forEach(Consumer<Assembled> taker) {
        customers.forEach((id, gathered) -> taker.accept(gathered.assembled(id)));
    }

    private Order order(Draft draft) {
        long amount = Currencies.minor(draft.micros(), draft.currency());
        return Order.of(
                tenant,
                source,
                draft.externalId(),
                Instant.ofEpochMilli(draft.at()),
                LocalDate.ofEpochDay(draft.day()),
                new Money(amount, draft.currency()),
                draft.refund() ? Order.Kind.REFUND : Order.Kind.ORDER);
    }

    /** An order before its amount is in minor units. */
    private record Draft(String externalId, long at, int day, long micros, String currency, boolean refund) {}

    /** What lines of one order, or of one order's refunds of one day, have in common. */
    private record Key(String order, String currency, int refundDay) {
        private static final int NO_REFUND = Integer.MIN_VALUE;

        static Key of(Line.Purchase line) {
            return new Key(line.order(), line.currency(), line.refund() ? line.day() : NO_REFUND);
        }

        boolean refund() {
            return refundDay != NO_REFUND;
        }
    }

    /** One order or refund as far as its lines have come. */
    private static final class Sum {
        private long micros;
        private long refunded;
        private long at = Long.MAX_VALUE;
        private int day;
        private long lines;

        void add(Line.Purchase line, boolean total) {
            lines++;
            micros = total ? Math.max(micros, line.micros()) : limited(micros + line.micros());
            refunded = total ? Math.max(refunded, line.refundedMicros()) : limited(refunded + line.refundedMicros());
            if (line.at() < at) {
                at = line.at();
                day = line.day();
            }
        }

        boolean tooLarge() {
            return micros >= LIMIT || refunded >= LIMIT;
        }

        /** Two that are below the limit are no more than a long holds. */
        private static long limited(long sum) {
            return Math.min(sum, LIMIT);
        }
    }

    /** All that one customer's lines have brought so far. */
    private final class Gathered {
        private final CustomerFacts facts = new CustomerFacts();
        private final Map<Key, Sum> sums = new HashMap<>();
        private final Map<Line.Purchase, Integer> single = new HashMap<>();
        private final Set<String> currencies = new TreeSet<>();
        private long lines;

        void purchase(Line.Purchase line) {
            currencies.add(line.currency());
            if (line.order().isEmpty()) {
                single.merge(line, 1, Integer::sum);
            } else {
                sums.computeIfAbsent(Key.of(line), created -> new Sum()).add(line, totals);
            }
        }

        Assembled assembled(String id) {
            var drafts = new ArrayList<Draft>();
            var refused = new ArrayList<Refused>();
            sums.forEach((key, sum) -> {
                if (sum.tooLarge()) {
                    refused.add(new Refused(key.order(), sum.lines));
                } else {
                    whole(key, sum, drafts);
                }
            });
            single.forEach((line, count) -> singles(id, line, count, drafts));
            long free = drafts.stream()
                    .filter(draft -> draft.micros() == 0 && !draft.refund())
                    .count();
            var orders = drafts.stream()
                    .filter(draft -> !draft.refund() || draft.micros() > 0)
                    .map(OrderAssembly.this::order)
                    .toList();
            long kept = lines - refused.stream().mapToLong(Refused::lines).sum();
            return new Assembled(facts.record(id, source, receivedAt, orders), kept, free, List.copyOf(refused));
        }

        private void whole(Key key, Sum sum, List<Draft> drafts) {
            String name = name(key);
            if (key.refund()) {
                String id = name + "@" + LocalDate.ofEpochDay(key.refundDay());
                drafts.add(new Draft(id, sum.at, sum.day, sum.micros, key.currency(), true));
            } else {
                drafts.add(new Draft(name, sum.at, sum.day, sum.micros, key.currency(), false));
                drafts.add(new Draft(name + "@refunded", sum.at, sum.day, sum.refunded, key.currency(), true));
            }
        }

        /** The order's id, made distinct where one order was paid in several currencies. */
        private String name(Key key) {
            boolean second = currencies.stream()
                    .takeWhile(currency -> !currency.equals(key.currency()))
                    .anyMatch(currency -> sums.containsKey(new Key(key.order(), currency, key.refundDay())));
            return second ? key.order() + "/" + key.currency() : key.order();
        }

        private void singles(String customer, Line.Purchase line, int count, List<Draft> drafts) {
            for (int ordinal = 1; ordinal <= count; ordinal++) {
                String id = Order.UNNAMED
                        + IdSource.named(
                                customer,
                                Long.toString(line.at()),
                                Long.toString(line.micros()),
                                line.currency(),
                                Integer.toString(ordinal));
                drafts.add(new Draft(id, line.at(), line.day(), line.micros(), line.currency(), line.refund()));
                drafts.add(new Draft(
                        id + "@refunded", line.at(), line.day(), line.refundedMicros(), line.currency(), true));
            }
        }
    }
}
