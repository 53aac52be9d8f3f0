package dev.omnify.platform.connector.gohighlevel;

import dev.omnify.platform.connector.ChunkRequest;
import dev.omnify.platform.connector.PageWatch;
import dev.omnify.platform.connector.RecordChunk;
import dev.omnify.platform.connector.RecordStream;
import dev.omnify.platform.customer.CustomerRecord;
import dev.omnify.platform.customer.Order;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Orders that were paid, or what was given back of them. Orders come from {@code /payments/orders}, first those that
 * are paid, then those that were and are refunded whole; what went back comes from {@code /payments/transactions},
 * because an order does not tell a partial refund. A refund counts on the day of the transaction's last change, as the
 * vendor tells no other. The lists have the newest first and are read by offset: one that grows meanwhile shows a
 * record twice, never skips one. A record of a day to come is kept and counted as such.
 */
final class PaymentsStream implements RecordStream {
    private static final String SOURCE = "gohighlevel";
    /** What is dated later than so much from now is remarked. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final GoHighLevelClient client;
    private final GoHighLevelConfig config;
    private final Kind kind;
    private final Clock clock;

    PaymentsStream(GoHighLevelClient client, GoHighLevelConfig config, Kind kind, Clock clock) {
        this.clock = clock;
        this.client = client;
        this.config = config;
        this.kind = kind;
    }

    /** Which of the two. */
    enum Kind {
        ORDERS("orders", "/payments/orders", Scopes.ORDERS),
        REFUNDS("refunds", "/payments/transactions", Scopes.TRANSACTIONS);

        private final String title;
        private final String path;
        private final String scope;

        Kind(String title, String path, String scope) {
            this.title = title;
            this.path = path;
            this.scope = scope;
        }

        /** The lists that are read one after the other, each by its payment status. */
        private List<String> lists() {
            return this == ORDERS ? List.of("paid", "refunded") : List.of("");
        }
    }

    /** A page of either list. */
    @RegisterForReflection
    record PaymentPage(
            @Nullable List<Payment> data, @Nullable Long totalCount) {}

    /** What is used of an order or a transaction. */
    @RegisterForReflection
    record Payment(
            @Nullable String _id,
            @Nullable String contactId,
            @Nullable String currency,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal amountRefunded,
            @Nullable Boolean liveMode,
            @Nullable String entityType,
            @Nullable String createdAt,
            @Nullable String updatedAt) {}

    @Override
    public String name() {
        return kind.title;
    }

    @Override
    public String scope() {
        return kind.scope;
    }

    @Override
    public Counted counted() {
        return Counted.ORDERS;
    }

    @Override
    public RecordChunk read(ChunkRequest request) {
        var gathered = new Gathered(clock.instant().plus(AHEAD));
        var position = Position.parse(request.cursor());
        int list = position.place().isEmpty() ? 0 : Integer.parseInt(position.place());
        long total = 0;
        boolean more = true;
        for (int page = 0; page < config.pagesPerChunk() && more; page++) {
            var answer = page(request, kind.lists().get(list), position.read());
            var payments = answer.data() == null ? List.<Payment>of() : answer.data();
            payments.forEach(payment -> gathered.add(request, payment));
            total = answer.totalCount() == null ? 0 : answer.totalCount();
            position = position.after(payments.size(), Integer.toString(list));
            gathered.problem = request.watch()
                    .look(seen(payments, list, position.read(), total))
                    .orElse(null);
            more = !payments.isEmpty() && position.read() < total && gathered.problem == null;
        }
        double part = total == 0 ? 1 : Math.min(1, (double) position.read() / total);
        String next = more || gathered.problem != null ? null : nextList(list);
        return gathered.chunk(
                more ? position.text() : next, (list + part) / kind.lists().size());
    }

    private @Nullable String nextList(int list) {
        return list + 1 < kind.lists().size() ? new Position(0, Integer.toString(list + 1)).text() : null;
    }

    private static PageWatch.Page seen(List<Payment> payments, int list, long read, long total) {
        var ids = payments.stream().map(Payment::_id).filter(Objects::nonNull).toList();
        return new PageWatch.Page(Integer.toString(list), payments.size(), ids, null, read, total);
    }

    private PaymentPage page(ChunkRequest request, String paymentStatus, long offset) {
        var query = new LinkedHashMap<String, String>();
        query.put("altId", GoHighLevelConnector.location(request.access()));
        query.put("altType", "location");
        query.put("limit", Integer.toString(config.pageSize()));
        query.put("offset", Long.toString(offset));
        if (!paymentStatus.isEmpty()) {
            query.put("paymentStatus", paymentStatus);
        }
        return client.get(request.access(), Product.PAYMENTS, kind.path, query, PaymentPage.class);
    }

    /** A chunk in the making. */
    private final class Gathered {
        private final Map<String, List<Order>> byContact = new LinkedHashMap<>();
        private final Instant latest;
        private @Nullable String problem;
        private long read;
        private long failed;
        private long future;

        Gathered(Instant latest) {
            this.latest = latest;
        }

        private void add(ChunkRequest request, Payment payment) {
            if (!wanted(payment)) {
                return;
            }
            read++;
            var order = order(request, payment);
            if (order.isEmpty() || payment.contactId() == null) {
                failed++;
                return;
            }
            future += order.get().at().isAfter(latest) ? 1 : 0;
            byContact
                    .computeIfAbsent(payment.contactId(), any -> new ArrayList<>())
                    .add(order.get());
        }

        private RecordChunk chunk(@Nullable String next, double fraction) {
            var records = byContact.entrySet().stream()
                    .map(entry -> CustomerRecord.buyer(entry.getKey(), entry.getValue()))
                    .toList();
            return new RecordChunk(records, read, failed, next, fraction, future, problem);
        }
    }

    private boolean wanted(Payment payment) {
        if (Boolean.FALSE.equals(payment.liveMode()) && !config.testOrders()) {
            return false;
        }
        return kind == Kind.ORDERS
                || (payment.amountRefunded() != null
                        && payment.amountRefunded().signum() > 0
                        && (payment.entityType() == null || payment.entityType().equals("order")));
    }

    private Optional<Order> order(ChunkRequest request, Payment payment) {
        boolean refund = kind == Kind.REFUNDS;
        var money = MinorUnits.of(refund ? payment.amountRefunded() : payment.amount(), payment.currency());
        var at = instant(refund ? payment.updatedAt() : payment.createdAt());
        String id = payment._id();
        if (money.isEmpty() || at.isEmpty() || id == null) {
            return Optional.empty();
        }
        var day = at.get().atZone(request.zone()).toLocalDate();
        var sort = refund ? Order.Kind.REFUND : Order.Kind.ORDER;
        return Optional.of(Order.of(request.tenant(), SOURCE, id, at.get(), day, money.get(), sort));
    }

    private static Optional<Instant> instant(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
